/* Stands between a program and the system: counts its calls below one folder, writes them down, lets the n-th
   of them fail or end the program. Needs no rights; the tests compile it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long count = 0;

static void note(const char *name, const char *path) {
    const char *log = getenv("SHIM_LOG");
    if (!log) return;
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int handle = real(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s %s\n", name, path);
    ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    put(handle, line, length);
    close(handle);
}

/* 0: go on; otherwise the error to give. */
static int meddle(const char *name, const char *path) {
    const char *under = getenv("SHIM_UNDER"), *only = getenv("SHIM_ONLY");
    const char *at = getenv("SHIM_AT"), *what = getenv("SHIM_DO");
    if (!under || !path || strncmp(path, under, strlen(under))) return 0;
    note(name, path);
    if (only && strcmp(only, name)) return 0;
    count++;
    if (!at || !what || (atol(at) && count != atol(at))) return 0;
    if (!strcmp(what, "kill")) kill(getpid(), SIGKILL);
    if (!strcmp(what, "term")) { raise(SIGTERM); return 0; }
    return atoi(what);
}

static const char *path_of(int handle, char *into) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, into, PATH_MAX - 1);
    if (length < 0) return NULL;
    into[length] = 0;
    return into;
}

#define FAIL(name, path) do { int why = meddle(name, path); if (why) { errno = why; return -1; } } while (0)
#define REAL(type, name, ...) ((type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

#define OPEN(name) \
int name(const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
    if (flags & (O_WRONLY | O_RDWR | O_CREAT)) FAIL("create", path); \
    return REAL(int, name, const char *, int, ...)(path, flags, mode); \
}
OPEN(open)
OPEN(open64)

ssize_t write(int handle, const void *data, size_t size) {
    char at[PATH_MAX];
    FAIL("write", path_of(handle, at));
    return REAL(ssize_t, write, int, const void *, size_t)(handle, data, size);
}
int mkdir(const char *path, mode_t mode) {
    FAIL("mkdir", path); return REAL(int, mkdir, const char *, mode_t)(path, mode);
}
int linkat(int from, const char *old, int to, const char *new, int flags) {
    FAIL("link", new); return REAL(int, linkat, int, const char *, int, const char *, int)(from, old, to, new, flags);
}
int link(const char *old, const char *new) {
    FAIL("link", new); return REAL(int, link, const char *, const char *)(old, new);
}
int rename(const char *old, const char *new) {
    FAIL("rename", new); return REAL(int, rename, const char *, const char *)(old, new);
}
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    FAIL("exchange", new);
    return REAL(int, renameat2, int, const char *, int, const char *, unsigned)(from, old, to, new, flags);
}
int unlink(const char *path) { FAIL("unlink", path); return REAL(int, unlink, const char *)(path); }
int rmdir(const char *path) { FAIL("rmdir", path); return REAL(int, rmdir, const char *)(path); }
int fsync(int handle) {
    char at[PATH_MAX]; FAIL("fsync", path_of(handle, at)); return REAL(int, fsync, int)(handle);
}
int syncfs(int handle) {
    char at[PATH_MAX]; FAIL("syncfs", path_of(handle, at)); return REAL(int, syncfs, int)(handle);
}
int chmod(const char *path, mode_t mode) {
    FAIL("chmod", path); return REAL(int, chmod, const char *, mode_t)(path, mode);
}
int utimensat(int at, const char *path, const struct timespec times[2], int flags) {
    FAIL("touch", path);
    return REAL(int, utimensat, int, const char *, const struct timespec *, int)(at, path, times, flags);
}
