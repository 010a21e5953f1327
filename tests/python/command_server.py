"""Starts the command line again and again from one process that has imported it.

    python command_server.py FD

A request on the socket FD is its length, its arguments and folder as JSON, and the three standard streams as file
descriptors. For each, the process makes a copy of itself, which runs `python -m junheng` from its beginning to the end
of the interpreter; its exit status is the answer.
"""

import gc
import json
import os
import runpy
import socket
import struct
import sys

# What every copy has then.
import junheng._cli.commands
import junheng._cli.main
import junheng._display.text
import junheng._input.files.tables  # noqa: F401

HEAD = struct.Struct("i")
STREAMS = 3


def request(server):
    """The next request, in the copy that serves it."""
    while True:
        head, streams, _, _ = socket.recv_fds(server, HEAD.size, STREAMS)
        if not head:
            os._exit(0)
        with server.makefile("rb") as reader:
            asked = reader.read(HEAD.unpack(head)[0])
        copy = os.fork()
        if copy == 0:
            server.close()
            return json.loads(asked), streams
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(copy, 0)
        server.sendall(HEAD.pack(os.waitstatus_to_exitcode(status)))


def main():
    # The memory of what is imported stays that of all copies.
    gc.freeze()
    asked, streams = request(socket.socket(fileno=int(sys.argv[1])))
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(asked["folder"])
    sys.argv = ["junheng", *asked["arguments"]]
    sys.path[0] = asked["folder"]
    runpy.run_module("junheng", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
