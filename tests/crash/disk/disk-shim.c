/*
 * A disk that fails, for tests (LD_PRELOAD). It stands between a process and the C library and sees every call that changes
 * what lies below one folder: the writes of SQLite (pwrite, ftruncate, fsync …) and those of Node alike. Neither knows of it.
 *
 *   LONTAR_DISK_UNDER    the folder
 *   LONTAR_DISK_JOURNAL  every call, in the order in which they happened, with the bytes; see journal.ts for its form
 *   LONTAR_DISK_COUNT    calls so far, shared by all processes that come one after the other (8 bytes, mapped)
 *   LONTAR_DISK_PLAN     one line "what k": what is to happen at the k-th call. Where the file is gone nothing happens any more:
 *                          kill k     the process dies before the call
 *                          tear k     the process dies when half of the bytes are written
 *                          full k     the first call from k on that takes room: ENOSPC, once   (full+ k: until the plan is gone)
 *                          fail k     the first call from k on: EIO, once                      (fail+ k)
 *                        When it happens, "what, call, path" stands in LONTAR_DISK_PLAN.done.
 *   LONTAR_DISK_CARELESS a part of paths that fsync and fdatasync only pretend for: the control that shows what they are for
 *
 * -shm is not watched: SQLite makes it anew and nothing in it has to last.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name, type, ...) ((type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

/* One lock around every watched call and its line: the order in the journal is the order on the disk. */
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static const char *under, *plan, *careless;
static int journal = -1;
static volatile uint64_t *count;
static char planned[16];
static uint64_t planned_at;

static int real_open(const char *path, int flags, mode_t mode) { return REAL("open64", int, const char *, int, ...)(path, flags, mode); }
static ssize_t real_write(int fd, const void *bytes, size_t size) { return REAL("write", ssize_t, int, const void *, size_t)(fd, bytes, size); }
static ssize_t real_pwrite(int fd, const void *bytes, size_t size, off64_t at) {
  return REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t)(fd, bytes, size, at);
}

__attribute__((constructor)) static void start(void) {
  under = getenv("LONTAR_DISK_UNDER");
  plan = getenv("LONTAR_DISK_PLAN");
  careless = getenv("LONTAR_DISK_CARELESS");
  const char *path = getenv("LONTAR_DISK_JOURNAL"), *counter = getenv("LONTAR_DISK_COUNT");
  if (path != NULL) journal = real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int fd = counter == NULL ? -1 : real_open(counter, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0 && REAL("ftruncate64", int, int, off64_t)(fd, 8) == 0) {
    void *mapped = mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped != MAP_FAILED) count = mapped;
  }
  FILE *file = plan == NULL ? NULL : fopen(plan, "re");
  if (file == NULL) return;
  if (fscanf(file, "%15s %lu", planned, &planned_at) != 2) planned_at = 0;
  fclose(file);
}

/* ---- which calls ---- */

static int ends_with(const char *path, const char *end) {
  size_t length = strlen(path), tail = strlen(end);
  return length >= tail && strcmp(path + length - tail, end) == 0;
}

static int is_watched(const char *path) {
  if (under == NULL || path == NULL) return 0;
  size_t length = strlen(under);
  if (strncmp(path, under, length) != 0 || path[length] != '/') return 0;
  return !ends_with(path, "-shm") && !ends_with(path, ".log") && !ends_with(path, "server.lock") && !ends_with(path, " (deleted)");
}

/* The path of an open file, where it is watched. */
static int watched_fd(int fd, char path[PATH_MAX]) {
  if (under == NULL) return 0;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

/* ---- what is planned ---- */

static void happens(const char *call, const char *path, int is_over) {
  char done[PATH_MAX], line[PATH_MAX + 64];
  snprintf(done, sizeof done, "%s.done", plan);
  int length = snprintf(line, sizeof line, "%s\t%s\t%s\n", planned, call, path);
  int fd = real_open(done, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd >= 0) real_write(fd, line, (size_t)length), close(fd);
  if (is_over) REAL("unlink", int, const char *)(plan), planned_at = 0;
}

static void die(const char *call, const char *path) {
  happens(call, path, 1);
  raise(SIGKILL);
  for (;;) pause();
}

/* Returns 1 where the call is to be torn, -1 where it fails (errno is set), 0 where it goes on. */
static int meets(const char *call, const char *path, int takes_room) {
  uint64_t now = count == NULL ? 0 : __atomic_add_fetch(count, 1, __ATOMIC_SEQ_CST);
  if (planned_at == 0 || now < planned_at || plan == NULL) return 0;
  if (strcmp(planned, "kill") == 0) die(call, path);
  if (strcmp(planned, "tear") == 0) return 1;
  int is_full = strncmp(planned, "full", 4) == 0, lasts = strchr(planned, '+') != NULL;
  if (is_full && !takes_room) return 0;
  if (lasts && access(plan, F_OK) != 0) return planned_at = 0, 0;
  happens(call, path, !lasts);
  errno = is_full ? ENOSPC : EIO;
  return -1;
}

/* ---- the journal ---- */

static void note(char kind, const char *path, long long a, const char *to, const void *bytes, size_t size) {
  if (journal < 0) return;
  char head[2 * PATH_MAX + 64];
  int length = snprintf(head, sizeof head, "%c\t%s\t%lld\t%s\t%zu\n", kind, path, a, to, size);
  struct iovec parts[2] = { { head, (size_t)length }, { (void *)bytes, size } };
  REAL("writev", ssize_t, int, const struct iovec *, int)(journal, parts, bytes == NULL ? 1 : 2);
}

#define LOCKED(type, ...) do { \
  pthread_mutex_lock(&one_at_a_time); \
  type result = -1; \
  __VA_ARGS__; \
  int kept = errno; \
  pthread_mutex_unlock(&one_at_a_time); \
  errno = kept; \
  return result; \
} while (0)

/* ---- bytes ---- */

static ssize_t put(const char *call, int fd, const char *path, const void *bytes, size_t size, off64_t at) {
  LOCKED(ssize_t, {
    int fate = meets(call, path, 1);
    if (fate == 1) real_pwrite(fd, bytes, size / 2, at), die(call, path);
    if (fate == 0) result = real_pwrite(fd, bytes, size, at);
    if (result > 0) note('W', path, at, "", bytes, (size_t)result);
  });
}

static off64_t here(int fd) {
  struct stat64 about;
  if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat64(fd, &about) == 0) return about.st_size;
  return lseek64(fd, 0, SEEK_CUR);
}

static ssize_t put_here(const char *call, int fd, const char *path, const void *bytes, size_t size) {
  off64_t at = here(fd);
  ssize_t result = put(call, fd, path, bytes, size, at);
  if (result > 0) lseek64(fd, at + result, SEEK_SET);
  return result;
}

ssize_t write(int fd, const void *bytes, size_t size) {
  char path[PATH_MAX];
  return watched_fd(fd, path) ? put_here("write", fd, path, bytes, size) : real_write(fd, bytes, size);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  char path[PATH_MAX];
  return watched_fd(fd, path) ? put("pwrite", fd, path, bytes, size, at) : real_pwrite(fd, bytes, size, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }

/* Several buffers are written one by one: a short result is allowed, and libuv goes on from there. */
ssize_t writev(int fd, const struct iovec *parts, int n) {
  char path[PATH_MAX];
  if (n == 0 || !watched_fd(fd, path)) return REAL("writev", ssize_t, int, const struct iovec *, int)(fd, parts, n);
  return put_here("write", fd, path, parts[0].iov_base, parts[0].iov_len);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int n, off64_t at) {
  char path[PATH_MAX];
  if (n == 0 || !watched_fd(fd, path)) return REAL("pwritev64", ssize_t, int, const struct iovec *, int, off64_t)(fd, parts, n, at);
  return put("pwrite", fd, path, parts[0].iov_base, parts[0].iov_len, at);
}
ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t at) { return pwritev64(fd, parts, n, at); }

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return REAL("ftruncate64", int, int, off64_t)(fd, size);
  LOCKED(int, {
    int fate = meets("ftruncate", path, 0);
    if (fate == 1) die("ftruncate", path);
    if (fate == 0) result = REAL("ftruncate64", int, int, off64_t)(fd, size);
    if (result == 0) note('T', path, size, "", NULL, 0);
  });
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

/* ---- made to last ---- */

static int sync_fd(const char *call, int fd) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) {
    /* The folder itself is one of the folders below it. */
    if (under == NULL || strcmp(path, under) != 0) return REAL(call, int, int)(fd);
  }
  if (careless != NULL && strstr(path, careless) != NULL) return 0;
  LOCKED(int, {
    int fate = meets(call, path, 0);
    if (fate == 1) die(call, path);
    if (fate == 0) result = REAL(call, int, int)(fd);
    struct stat64 about;
    if (result == 0 && fstat64(fd, &about) == 0) note(S_ISDIR(about.st_mode) ? 'D' : 'S', path, 0, "", NULL, 0);
  });
}
int fsync(int fd) { return sync_fd("fsync", fd); }
int fdatasync(int fd) { return sync_fd("fdatasync", fd); }

/* ---- names ---- */

static int open_path(const char *path, int flags, mode_t mode) {
  if (!is_watched(path) || !(flags & (O_CREAT | O_TRUNC))) return real_open(path, flags, mode);
  struct stat64 about;
  int is_new = stat64(path, &about) != 0;
  if (!is_new && !((flags & O_TRUNC) && about.st_size > 0)) return real_open(path, flags, mode);
  LOCKED(int, {
    int fate = meets("open", path, is_new);
    if (fate == 1) die("open", path);
    if (fate == 0) result = real_open(path, flags, mode);
    if (result >= 0) note(is_new ? 'C' : 'T', path, 0, "", NULL, 0);
  });
}
static mode_t mode_of(int flags, va_list rest) { return (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; }

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_path(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_path(path, flags, mode);
}

/* What cannot succeed is not counted: Node tries the deepest folder first, and removes files that are not there. */
static int is_there(const char *path) { return access(path, F_OK) == 0; }
static int has_room_for_folder(const char *path) {
  char parent[PATH_MAX];
  snprintf(parent, sizeof parent, "%s", path);
  char *end = strrchr(parent, '/');
  if (end != NULL) *end = 0;
  return !is_there(path) && is_there(parent);
}

#define NAMED(call, kind, path, to, takes_room, doing) do { \
  if (!is_watched(path) || !(kind == 'M' ? has_room_for_folder(path) : is_there(path))) return doing; \
  LOCKED(int, { \
    int fate = meets(call, path, takes_room); \
    if (fate == 1) die(call, path); \
    if (fate == 0) result = doing; \
    if (result == 0) note(kind, path, 0, to, NULL, 0); \
  }); \
} while (0)

int rename(const char *from, const char *to) { NAMED("rename", 'R', from, to, 1, REAL("rename", int, const char *, const char *)(from, to)); }
int link(const char *from, const char *to) { NAMED("link", 'L', from, to, 1, REAL("link", int, const char *, const char *)(from, to)); }
int unlink(const char *path) { NAMED("unlink", 'U', path, "", 0, REAL("unlink", int, const char *)(path)); }
int unlinkat(int folder, const char *path, int flags) {
  NAMED("unlink", 'U', path, "", 0, REAL("unlinkat", int, int, const char *, int)(folder, path, flags));
}
int remove(const char *path) { NAMED("unlink", 'U', path, "", 0, REAL("remove", int, const char *)(path)); }
int mkdir(const char *path, mode_t mode) { NAMED("mkdir", 'M', path, "", 1, REAL("mkdir", int, const char *, mode_t)(path, mode)); }
int rmdir(const char *path) { NAMED("rmdir", 'U', path, "", 0, REAL("rmdir", int, const char *)(path)); }
