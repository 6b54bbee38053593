"""terminal.py TYPED PROGRAM ARGUMENT...: runs the program at a terminal of its own, where somebody types."""
import os
import pty
import sys

child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
os.write(terminal, (sys.argv[1] + "\n").encode())
try:
    while output := os.read(terminal, 4096):
        sys.stdout.buffer.write(output)
except OSError:  # the way a terminal ends on Linux
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
