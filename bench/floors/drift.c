/* Damage and repair of one file: a bare inotify loop, and a driver that damages and measures. See README.md. */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_CONTENT = 1 << 20, PATIENCE_SECONDS = 10 };

static char wanted[MAX_CONTENT], seen[MAX_CONTENT + 1];
static ssize_t wanted_length;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static ssize_t read_file(const char *path, char *into, size_t size) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    ssize_t n = read(fd, into, size);
    close(fd);
    return n;
}

static int is_right(const char *path) {
    ssize_t n = read_file(path, seen, wanted_length + 1);
    return n == wanted_length && memcmp(seen, wanted, n) == 0;
}

static int watch_directory(const char *path) {
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (fd < 0 || inotify_add_watch(fd, dirname(copy), IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO) < 0)
        die("inotify");
    return fd;
}

static void drain(int fd) {
    char buffer[65536];
    while (read(fd, buffer, sizeof buffer) > 0) {
    }
}

/* The repair: a temporary file in the same directory, fsync, rename. */
static void repair(const char *path) {
    char temporary[4200];
    snprintf(temporary, sizeof temporary, "%s.tmp", path);
    int fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0 || write(fd, wanted, wanted_length) != wanted_length || fsync(fd) < 0 || close(fd) < 0 || rename(temporary, path) < 0)
        die("repair");
}

static void keep(const char *path) {
    int fd = watch_directory(path);
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    for (;;) {
        if (!is_right(path))
            repair(path);
        poll(&wait, 1, -1);
        drain(fd);
    }
}

static void damage(const char *path, int overwrite) {
    if (!overwrite) {
        if (unlink(path) < 0)
            die("delete");
        return;
    }
    int fd = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (fd < 0 || write(fd, "damaged", 7) != 7 || close(fd) < 0)
        die("overwrite");
}

/* True when the content is right again within the patience. */
static int await(const char *path, int fd, int spin) {
    double deadline = now() + PATIENCE_SECONDS * 1e6;
    while (!is_right(path)) {
        if (now() > deadline)
            return 0;
        if (!spin) {
            struct pollfd wait = {.fd = fd, .events = POLLIN};
            poll(&wait, 1, 100);
            drain(fd);
        }
    }
    return 1;
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void drive(const char *path, int rounds, int overwrite, int spin) {
    double *times = calloc(rounds, sizeof *times);
    int fd = watch_directory(path), lost = 0, done = 0;
    for (int i = 0; i < rounds; i++) {
        drain(fd);
        damage(path, overwrite);
        double start = now();
        if (await(path, fd, spin))
            times[done++] = now() - start;
        else
            lost++;
        /* Whoever repairs may still be busy with what its own repair told it. */
        struct timespec rest = {.tv_nsec = 2000000};
        nanosleep(&rest, NULL);
        if (!is_right(path) && !await(path, fd, spin)) {
            fprintf(stderr, "%s is not repaired any more\n", path);
            exit(1);
        }
    }
    qsort(times, done, sizeof *times, compare);
    if (done > 0)
        printf("%s: %d rounds, %d lost; median %.0f us, p90 %.0f us, p99 %.0f us, max %.0f us\n", overwrite ? "overwrite" : "delete", done, lost,
               times[done / 2], times[done * 9 / 10], times[done * 99 / 100], times[done - 1]);
    free(times);
    close(fd);
}

static void take_wanted(const char *path) {
    wanted_length = read_file(path, wanted, sizeof wanted);
    if (wanted_length < 0)
        die(path);
}

static int floor_of(const char *directory, int rounds, int spin) {
    char path[4096];
    snprintf(path, sizeof path, "%s/drift-floor", directory);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0 || write(fd, "the content that is wanted\n", 27) != 27)
        die(path);
    close(fd);
    take_wanted(path);
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        keep(path);
    }
    drive(path, rounds, 0, spin);
    drive(path, rounds, 1, spin);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    unlink(path);
    return 0;
}

int main(int argc, char **argv) {
    int spin = argc > 1 && strcmp(argv[argc - 1], "--spin") == 0;
    argc -= spin;
    if (argc == 4 && strcmp(argv[1], "floor") == 0)
        return floor_of(argv[2], atoi(argv[3]), spin);
    if (argc == 3 && strcmp(argv[1], "keep") == 0) {
        take_wanted(argv[2]);
        keep(argv[2]);
    }
    if (argc == 5 && strcmp(argv[1], "drive") == 0 && (strcmp(argv[4], "delete") == 0 || strcmp(argv[4], "overwrite") == 0)) {
        take_wanted(argv[2]);
        drive(argv[2], atoi(argv[3]), argv[4][0] == 'o', spin);
        return 0;
    }
    fprintf(stderr, "usage: drift floor DIRECTORY ROUNDS [--spin]\n       drift drive FILE ROUNDS delete|overwrite [--spin]\n       drift keep FILE\n");
    return 2;
}
