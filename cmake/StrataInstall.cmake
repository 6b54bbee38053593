# What `cmake --install` lays down: the compiler, the runtime with its headers, and a package for find_package(Strata).
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/Strata")
install(TARGETS strata strata_runtime strata_values EXPORT StrataTargets)
install(DIRECTORY runtime/include/strata DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT StrataTargets NAMESPACE Strata:: DESTINATION "${package_dir}")

configure_package_config_file(cmake/StrataConfig.cmake.in StrataConfig.cmake INSTALL_DESTINATION "${package_dir}")
# Until 1.0 a minor version may change what generated code calls.
write_basic_package_version_file(StrataConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(
  FILES
    "${CMAKE_CURRENT_BINARY_DIR}/StrataConfig.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/StrataConfigVersion.cmake"
    cmake/StrataGenerate.cmake
    cmake/StrataParts.cmake
  DESTINATION "${package_dir}")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
