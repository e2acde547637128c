/* Writes, fsyncs and renames many files on several threads, with one directory fsync for all. See README.md. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { CONTENT = 105, MAX_THREADS = 256 };

static atomic_int next;
static int total, directory;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void write_one(int number) {
    char name[32], temporary[40], content[CONTENT];
    snprintf(name, sizeof name, "file%06d", number);
    snprintf(temporary, sizeof temporary, "%s.tmp", name);
    memset(content, 'x', sizeof content);
    memcpy(content, name, strlen(name));
    int fd = openat(directory, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0 || write(fd, content, sizeof content) != CONTENT || fsync(fd) < 0 || close(fd) < 0)
        die(temporary);
    if (renameat(directory, temporary, directory, name) < 0)
        die(name);
}

static void *work(void *unused) {
    (void)unused;
    for (int number; (number = atomic_fetch_add(&next, 1)) < total;)
        write_one(number);
    return NULL;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: tenk DIRECTORY FILES THREADS\n");
        return 2;
    }
    total = atoi(argv[2]);
    int threads = atoi(argv[3]);
    directory = open(argv[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0 || threads < 1 || threads > MAX_THREADS)
        die(argv[1]);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pthread_t ids[MAX_THREADS];
    for (int i = 0; i < threads; i++)
        if ((errno = pthread_create(&ids[i], NULL, work, NULL)) != 0)
            die("thread");
    for (int i = 0; i < threads; i++)
        pthread_join(ids[i], NULL);
    if (fsync(directory) < 0)
        die("fsync of the directory");
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    printf("%d files on %d threads: %.3f s, %.1f us a file, CPU %.3f s\n", total, threads, seconds, seconds / total * 1e6, cpu);
    return 0;
}
