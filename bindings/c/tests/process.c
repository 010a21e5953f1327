/* The library inside a process: after a fork, without further threads, under any floating-point
   environment and affinity, results are the same bytes, and the process is left as it was.

     process           all tests
     process memory    those that a checker of memory can run, with fewer values */
#define _GNU_SOURCE
#include <junheng.h>

#include "check.h"

#include <dlfcn.h>
#include <errno.h>
#include <fenv.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __x86_64__
#include <xmmintrin.h>
#endif

enum { ROWS = 33000, COUNTIES = 100, SECONDS = 60, FEW_ROWS = 9500, FURTHER = 6 };

/* The rows of the large table. Threads are started for 65,536 cells of numbers: fewer rows need
   further columns. */
static size_t large_rows = ROWS;

/* The number of values of a call that is cancelled: enough for several calls of the callback. */
static size_t many = 1000000;

/* Every thread that the library starts passes here, since the program's functions come before those
   of the C library. */
typedef struct start {
    void *(*routine)(void *);
    void *argument;
} start;

static int threads_are_refused, threads_asked, threads_started;
static cpu_set_t affinity_of_thread;
static pthread_mutex_t recording = PTHREAD_MUTEX_INITIALIZER;

static void *run_recorded(void *argument) {
    start begun = *(start *)argument;
    free(argument);
    pthread_mutex_lock(&recording);
    threads_started++;
    sched_getaffinity(0, sizeof affinity_of_thread, &affinity_of_thread);
    pthread_mutex_unlock(&recording);
    return begun.routine(begun.argument);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*routine)(void *),
                   void *argument) {
    int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    start *begun;
    *(void **)&create = dlsym(RTLD_NEXT, "pthread_create");
    threads_asked++;
    if (threads_are_refused) {
        return EAGAIN;
    }
    begun = malloc(sizeof *begun);
    begun->routine = routine;
    begun->argument = argument;
    return create(thread, attributes, run_recorded, begun);
}

static const char *const STANDARD = "id = 'example-books-1'\n"
                                    "version = '1'\n"
                                    "title = { en = 'Books', zh = '图书' }\n"
                                    "document = 'example'\n"
                                    "issuer = { en = 'nobody', zh = '无' }\n"
                                    "issued = '2026'\n"
                                    "stages = ['primary']\n"
                                    "[dispersion]\n"
                                    "measure = 'cv'\n"
                                    "weights = 'denominator'\n"
                                    "source = { clause = '1', evidence = 'U' }\n"
                                    "[[indicators]]\n"
                                    "code = 'books'\n"
                                    "name = { en = 'books per pupil', zh = '生均图书册数' }\n"
                                    "unit = { en = 'books', zh = '册' }\n"
                                    "numerator = ['books']\n"
                                    "per = 1\n"
                                    "direction = 'at_least'\n"
                                    "cv_limit = { primary = 0.65 }\n"
                                    "source = { clause = '2', evidence = 'U' }\n"
                                    "[county_rule]\n"
                                    "kind = 'every_cv'\n"
                                    "source = { clause = '3', evidence = 'U' }\n";

/* A table of `rows` schools, created, assessed and freed; the text of the result is the caller's.
 */
static char *assessed(size_t rows) {
    static double pupils[ROWS], books[ROWS];
    static char ids[ROWS][8], *id[ROWS], *county[ROWS], counties[COUNTIES][8];
    static const char *const kind[] = {"小学"};
    static const char *const further[FURTHER] = {"teaching_area",    "sports_area",
                                                 "equipment_value",  "multimedia_classrooms",
                                                 "teachers_primary", "classes_primary"};
    int column;
    int32_t *kinds = calloc(rows, sizeof *kinds);
    jh_table *table = NULL;
    jh_standard *standard = NULL;
    jh_result *result = NULL;
    jh_error error;
    char *text = NULL;
    size_t row;
    for (row = 0; row < rows; row++) {
        pupils[row] = 40.0 + (double)(row * 7919 % 1013);
        books[row] = 100.0 + (double)(row * 104729 % 7919) / 8.0; /* exact in every mode */
        sprintf(ids[row], "%06d", (int)row);
        sprintf(counties[row % COUNTIES], "c%02d", (int)(row % COUNTIES));
        id[row] = ids[row];
        county[row] = counties[row % COUNTIES];
    }
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    jh_table_add_text(table, "学校标识码", (const char *const *)id, rows, JH_BORROW, NULL);
    jh_table_add_text(table, "county", (const char *const *)county, rows, JH_BORROW, NULL);
    jh_table_add_categories(table, "school_type", kinds, rows, kind, 1, JH_BORROW, NULL);
    jh_table_add_numbers(table, "pupils_primary", pupils, NULL, rows, JH_BORROW, NULL);
    jh_table_add_numbers(table, "books", books, NULL, rows, JH_BORROW, NULL);
    for (column = 0; column < FURTHER && large_rows < ROWS; column++) {
        jh_table_add_numbers(table, further[column], pupils, NULL, rows, JH_BORROW, NULL);
    }
    CHECK_STATUS(jh_standard_from_toml(STANDARD, &standard, &error), JH_OK);
    CHECK_TEXT(error.message_en, "");
    CHECK_STATUS(jh_assess(table, NULL, standard, NULL, &result, &error), JH_OK);
    CHECK_TEXT(error.message_en, "");
    if (result != NULL) {
        size_t length = 0;
        const char *json = jh_result_json(result, &length);
        text = malloc(length + 1);
        memcpy(text, json, length + 1);
    }
    jh_result_free(result);
    jh_standard_free(standard);
    jh_table_free(table);
    free(kinds);
    return text;
}

static void check_equal(char *got, const char *expected) {
    CHECK(got != NULL && expected != NULL && strcmp(got, expected) == 0);
    free(got);
}

/* Runs `test` in a forked child that is ended if it does not finish. */
static void in_child(void (*test)(void)) {
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        alarm(SECONDS);
        check_has_failed = 0;
        test();
        _exit(check_has_failed);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static char *small, *large;

static void assess_both(void) {
    check_equal(assessed(3), small);
    check_equal(assessed(large_rows), large);
}

static void a_forked_child_computes(void) {
    in_child(assess_both);
    assess_both();
}

static void without_further_threads_the_caller_computes(void) {
    threads_are_refused = 1;
    threads_asked = 0;
    jh_set_threads(4);
    check_equal(assessed(large_rows), large);
    CHECK(threads_asked > 0);
    threads_are_refused = 0;
    threads_started = 0;
    check_equal(assessed(large_rows), large);
    CHECK(threads_started > 0);
    jh_set_threads(0);
}

static void assess_first_without_threads(void) {
    char *without;
    threads_are_refused = 1;
    without = assessed(3);
    threads_are_refused = 0;
    check_equal(assessed(3), without);
    free(without);
}

/* Before any other call of this process. */
static void threads_missing_in_the_first_call_are_not_missed_later(void) {
    in_child(assess_first_without_threads);
}

static void the_number_of_threads_is_limited(void) {
    threads_asked = 0;
    jh_set_threads(1);
    check_equal(assessed(large_rows), large);
    CHECK(threads_asked == 0);
    jh_set_threads(4);
    check_equal(assessed(3), small);
    CHECK(threads_asked == 0);
    check_equal(assessed(large_rows), large);
    CHECK(threads_asked > 0);
    jh_set_threads(0);
}

static void threads_have_the_affinity_of_the_caller(void) {
    cpu_set_t all, one;
    int cpu = 0;
    sched_getaffinity(0, sizeof all, &all);
    while (!CPU_ISSET(cpu, &all)) {
        cpu++;
    }
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    jh_set_threads(2);
    threads_started = 0;
    sched_setaffinity(0, sizeof one, &one);
    check_equal(assessed(large_rows), large);
    CHECK(threads_started > 0 && CPU_EQUAL(&affinity_of_thread, &one));
    threads_started = 0;
    sched_setaffinity(0, sizeof all, &all);
    check_equal(assessed(large_rows), large);
    CHECK(threads_started > 0 && CPU_EQUAL(&affinity_of_thread, &all));
    jh_set_threads(0);
}

/* Values with subnormal numbers, and measures that round at every step. */
static void measure_all(double *out) {
    static const char *const specs[] = {
        "mean",     "cv",  "gini", "theil_t", "atkinson(epsilon=0.1)", "quantile(p=0.3)",
        "variance", "mean"};
    static const double values[] = {0.1, 0.7, 1.3, 2.9, 1e-3, 12.7};
    static const double tiny[] = {5e-324, 3e-310, 7e-309};
    size_t at;
    for (at = 0; at < 8; at++) {
        const double *from = at == 7 ? tiny : values;
        CHECK_STATUS(jh_measure(specs[at], from, at == 7 ? 3 : 6, NULL, &out[at], NULL), JH_OK);
    }
}

/* Sets an environment by its number; 0 is the usual one. */
static void set_environment(int number) {
    static const int rounding[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
    fesetround(rounding[number % 4]);
#ifdef __x86_64__
    /* Flush to zero and subnormal inputs as zero. */
    _mm_setcsr((_mm_getcsr() & ~0x8040u) | (number >= 4 ? 0x8040u : 0));
#endif
}

static unsigned environment(void) {
#ifdef __x86_64__
    return _mm_getcsr() & 0xFFC0u;
#else
    return (unsigned)fegetround();
#endif
}

static void every_floating_point_environment_gives_the_same_bytes(void) {
    double expected[8], got[8];
    int number;
    measure_all(expected);
    for (number = 0; number < 8; number++) {
        char *text;
        unsigned before, after;
        set_environment(number);
        before = environment();
        jh_set_threads(2);
        text = assessed(large_rows);
        measure_all(got);
        jh_set_threads(0);
        after = environment();
        set_environment(0);
        CHECK(before == after);
        CHECK(memcmp(got, expected, sizeof got) == 0);
        check_equal(text, large);
    }
    check_equal(assessed(large_rows), large);
}

static void a_failed_call_restores_the_environment(void) {
    double value;
    unsigned before, after;
    set_environment(5);
    before = environment();
    CHECK_STATUS(jh_measure("no", &value, 1, NULL, &value, NULL), JH_UNKNOWN_NAME);
    after = environment();
    set_environment(0);
    CHECK(before == after);
}

typedef struct progress {
    int calls, stop_at;
    pthread_t thread;
} progress;

static int32_t count(void *context, uint64_t done, uint64_t total) {
    progress *seen = context;
    seen->calls++;
    CHECK(done == 0 && total == 0 && pthread_equal(pthread_self(), seen->thread));
    return seen->calls == seen->stop_at;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void a_callback_cancels_a_measure(void) {
    size_t n = 2 * many;
    progress seen = {0, 2, pthread_self()};
    double *values = malloc(n * sizeof *values), value = -77.0, stopped = -77.0, began;
    jh_error error;
    size_t at;
    for (at = 0; at < n; at++) {
        values[at] = (double)(at * 7919 % 1000003) + 0.1;
    }
    jh_set_progress(count, &seen);
    began = seconds();
    CHECK_STATUS(jh_measure("zenga", values, n, NULL, &stopped, &error), JH_CANCELLED);
    /* Two intervals of 50 ms, and what a busy machine adds. */
    CHECK(seconds() - began < 10.0);
    CHECK(stopped == -77.0 && seen.calls == 2);
    CHECK_TEXT(error.code, "boundary.cancelled");
    CHECK_TEXT(error.message_en, "the call was cancelled: no output was written");
    CHECK_TEXT(error.message_zh, "调用已取消：未写出结果");
    seen.stop_at = 0;
    CHECK_STATUS(jh_measure("mean", values, 3, NULL, &value, &error), JH_OK);
    CHECK(seen.calls == 2);
    jh_set_progress(NULL, NULL);
    CHECK_STATUS(jh_measure("mean", values, n, NULL, &value, &error), JH_OK);
    CHECK(seen.calls == 2);
    free(values);
}

static void a_callback_cancels_work_on_several_threads(void) {
    static const char *const request =
        "{\"measures\": [\"zenga\", \"gini\", \"mean\", \"cv\"], \"value\": \"x\", \"by\": \"g\"}";
    progress seen = {0, 2, pthread_self()};
    double *values = malloc(many * sizeof *values), *groups = malloc(many * sizeof *groups);
    jh_table *table = NULL;
    jh_result *result = NULL;
    jh_error error;
    size_t at;
    for (at = 0; at < many; at++) {
        values[at] = (double)(at * 7919 % 1000003) + 0.1;
        groups[at] = (double)(at % 4);
    }
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "x", values, NULL, many, JH_BORROW, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, "g", groups, NULL, many, JH_BORROW, NULL), JH_OK);
    jh_set_threads(3);
    jh_set_progress(count, &seen);
    CHECK_STATUS(jh_evaluate(table, request, &result, &error), JH_CANCELLED);
    CHECK(result == NULL && seen.calls == 2);
    seen.stop_at = 0;
    CHECK_STATUS(jh_evaluate(table, request, &result, &error), JH_OK);
    CHECK(result != NULL && seen.calls > 2);
    jh_set_progress(NULL, NULL);
    jh_set_threads(0);
    jh_result_free(result);
    jh_table_free(table);
    free(groups);
    free(values);
}

/* The others repeat these calls, and valgrind runs one thread at a time, 30 times as slowly, and
   has no flush to zero. The sizes are small, but threads are started: for four measures of many
   values, and for eight columns of few rows. */
static int run_memory(void) {
    many = 30000;
    large_rows = FEW_ROWS;
    RUN(threads_missing_in_the_first_call_are_not_missed_later);
    small = assessed(3);
    large = assessed(large_rows);
    RUN(the_number_of_threads_is_limited);
    RUN(a_callback_cancels_a_measure);
    RUN(a_callback_cancels_work_on_several_threads);
    free(small);
    free(large);
    return check_report();
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "memory") == 0) {
        return run_memory();
    }
    signal(SIGALRM, SIG_DFL);
    RUN(threads_missing_in_the_first_call_are_not_missed_later);
    small = assessed(3);
    large = assessed(large_rows);
    RUN(a_forked_child_computes);
    RUN(without_further_threads_the_caller_computes);
    RUN(the_number_of_threads_is_limited);
    RUN(threads_have_the_affinity_of_the_caller);
    RUN(every_floating_point_environment_gives_the_same_bytes);
    RUN(a_failed_call_restores_the_environment);
    RUN(a_callback_cancels_a_measure);
    RUN(a_callback_cancels_work_on_several_threads);
    free(small);
    free(large);
    return check_report();
}
