#!/usr/bin/env bash
# Does what README.md tells its reader to: writes its files (the blocks after `<!-- file: name -->`), runs its commands
# (the lines after `$ ` in console blocks) one after another in one shell, and compares what they print with the lines
# below them, where `…` stands for anything. A command without such lines may print what it likes.
#   readme.sh README.md BUILD_DIR WORK_DIR      BUILD_DIR stands in for the README's build/release
set -euo pipefail
readme=$(realpath "$1")
build=$(realpath "$2")
export HOME; HOME=$(realpath -m "$3")
rm -rf "$HOME"
mkdir -p "$HOME"
cd "$HOME"

ran=0
command="" expected=""

# What was printed must match; the command's own changes of directory and environment stay.
run_command() {
  [ -n "$command" ] || return 0
  local actual pattern line=$command wanted=$expected
  command="" expected=""
  eval "${line//build\/release/$build}" >"$HOME/output" 2>&1 || { echo "failed: $line"; cat "$HOME/output"; exit 1; }
  actual=$(cat "$HOME/output")
  ran=$((ran + 1))
  [ -n "$wanted" ] || return 0
  # Everything is literal but the dots.
  pattern=$(sed 's/[][\\*?]/\\&/g; s/…/*/g' <<<"$wanted")
  # shellcheck disable=SC2053
  [[ $actual == $pattern ]] || { printf 'README.md promises of `%s`:\n%s\nseen:\n%s\n' "$line" "$wanted" "$actual"; exit 1; }
}

file="" block=""
while IFS= read -r line; do
  case $block in
    "")
      case $line in
        '<!-- file: '*) file=${line#<!-- file: } file=${file% -->} ;;
        '```console') block=console ;;
        '```'*) if [ -n "$file" ]; then block=file; : >"$file"; else block=other; fi ;;
      esac ;;
    *)
      if [ "$line" = '```' ]; then
        [ "$block" = console ] && run_command
        [ "$block" = file ] && file=""
        block=""
      elif [ "$block" = file ]; then
        printf '%s\n' "$line" >>"$file"
      elif [ "$block" = console ] && [[ $line == '$ '* ]]; then
        run_command
        command=${line#\$ }
      elif [ "$block" = console ]; then
        expected+="${expected:+$'\n'}$line"
      fi ;;
  esac
done <"$readme"

echo "$ran commands of README.md did what it says"
[ "$ran" -ge 10 ]
rm -rf "$HOME"
