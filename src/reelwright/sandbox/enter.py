"""The first thing a child runs: it locks itself in, then becomes the program or calls the function.

Run as a plain file by a bare interpreter, so it uses the standard library only and starts in a few hundredths
of a second. Every lock that this kernel lacks is left open; `confinement` says which are closed.
"""

import ctypes
import errno
import importlib
import json
import math
import os
import platform
import resource
import signal
import stat
import struct
import sys
from typing import Any

LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG, PR_GET_SECCOMP, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 21, 22, 38

# Landlock (Linux Documentation/userspace-api/landlock.rst)
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
LOOK = READ_FILE | READ_DIR
ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
FS_BITS = {1: 13, 2: 14, 3: 15, 4: 15}  # rights known by ABI; 16 from ABI 5
SYSTEM_READS = (
    "/usr", "/bin", "/lib", "/lib32", "/lib64",
    "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/etc/alternatives", "/etc/ssl/openssl.cnf",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu",
    "/dev/zero", "/dev/urandom", "/dev/random",
)  # fmt: skip

# seccomp: system calls by machine (Linux asm/unistd_64.h, asm-generic/unistd.h) and its audit number
REFUSED = {
    "x86_64": {
        "audit": 0xC000003E,
        "calls": {
            "socket": 41, "ptrace": 101, "setpgid": 109, "setsid": 112, "mount": 165, "unshare": 272,
            "setns": 308, "process_vm_readv": 310, "process_vm_writev": 311, "bpf": 321,
            "io_uring_setup": 425,
        },
    },
    "aarch64": {
        "audit": 0xC00000B7,
        "calls": {
            "socket": 198, "ptrace": 117, "setpgid": 154, "setsid": 157, "mount": 40, "unshare": 97,
            "setns": 268, "process_vm_readv": 270, "process_vm_writev": 271, "bpf": 280,
            "io_uring_setup": 425,
        },
    },
}  # fmt: skip


def confinement() -> str:
    """The locks this machine offers to a child, in words."""
    abi = _landlock_abi()
    files = f"Landlock {abi}: only named files" if abi else "no Landlock: files are not fenced off"
    sealed = _seccomp_offered()
    network = (
        "seccomp: no network" if sealed else "Landlock: no TCP" if abi >= 4 else "network not fenced off"
    )
    return f"{files}; {network}; limits on time, memory and size"


def enter(plan: dict[str, Any]) -> None:
    """Lock this process in for good, as `plan` says."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != plan["parent"]:
        os._exit(1)  # the parent died before it could be noticed
    for name, ceiling in (
        (resource.RLIMIT_CPU, math.ceil(plan["cpu"])),
        (resource.RLIMIT_AS, plan["memory"]),
        (resource.RLIMIT_FSIZE, plan["written"]),
        (resource.RLIMIT_NOFILE, plan["files"]),
        (resource.RLIMIT_CORE, 0),
    ):
        _lower(name, ceiling)
    LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _landlock(plan)
    _seccomp()


def _lower(name: int, ceiling: int) -> None:
    hard = resource.getrlimit(name)[1]
    # CPU time has a soft limit below the hard one, so that the death (SIGXCPU) says why
    most = ceiling + 1 if name == resource.RLIMIT_CPU else ceiling
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(name, (min(ceiling, most), most))


def _landlock_abi() -> int:
    return max(0, int(LIBC.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), 1)))


def _landlock(plan: dict[str, Any]) -> None:
    abi = _landlock_abi()
    if not abi:
        return
    every = (1 << FS_BITS.get(abi, 16)) - 1
    attributes = struct.pack("QQQ", every, 3, 3)[: 8 if abi < 4 else 16 if abi < 6 else 24]
    rules = LIBC.syscall(CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0)
    if rules < 0:
        return
    for path in (*SYSTEM_READS, *plan["code"]):
        _allow(rules, path, (LOOK | EXECUTE) & every)
    for path in plan["reads"]:
        _allow(rules, path, LOOK & every)
    _allow(rules, "/dev/null", (READ_FILE | WRITE_FILE) & every)
    if plan["writes"]:
        # all but running what was written and making device nodes
        _allow(rules, plan["writes"], every & ~(EXECUTE | 1 << 6 | 1 << 11 | IOCTL_DEV))
    if LIBC.syscall(RESTRICT_SELF, rules, 0):
        raise OSError(ctypes.get_errno(), "Landlock refused its own rules")
    os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not stat.S_ISDIR(os.fstat(place).st_mode):
        rights &= ON_FILES
    LIBC.syscall(ADD_RULE, rules, 1, struct.pack("=Qi", rights, place), 0)
    os.close(place)


def _seccomp_offered() -> bool:
    return platform.machine() in REFUSED and LIBC.prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0


def _seccomp() -> None:
    """Refuse (EPERM) new sockets, leaving the process group, and reaching into other processes."""
    machine: Any = REFUSED.get(platform.machine())
    if machine is None:
        return
    load, equal, at_least, give = 0x20, 0x15, 0x35, 0x06
    numbers = sorted(machine["calls"].values())
    count = len(numbers)
    program = [
        (load, 0, 0, 4),  # the architecture; a foreign one is refused
        (equal, 0, count + 3, machine["audit"]),
        (load, 0, 0, 0),  # the number of the call
        (at_least, count + 1, 0, 0x40000000),  # x32: other doors to the same calls
        *((equal, count - at, 0, number) for at, number in enumerate(numbers)),
        (give, 0, 0, 0x7FFF0000),  # allow
        (give, 0, 0, 0x00050000 | errno.EPERM),  # refuse
    ]
    code = b"".join(struct.pack("HBBI", *line) for line in program)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("HxxxxxxQ", len(program), ctypes.addressof(buffer))
    LIBC.prctl(PR_SET_SECCOMP, 2, ctypes.create_string_buffer(head, len(head)), 0, 0)


def main() -> None:
    """Enter by the plan in the first argument; then run the program or answer the call that it names."""
    plan = json.loads(sys.argv[1])
    enter(plan)
    if "program" in plan:
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.execv(plan["program"][0], plan["program"])  # noqa: S606 - a list, and that is the point
    sys.path[:] = plan["path"]
    sys.prefix = sys.exec_prefix = plan["prefix"]
    importlib.import_module("reelwright.sandbox.answering").answer(plan["target"], plan["answer"])


if __name__ == "__main__":
    main()
