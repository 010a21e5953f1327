/* A minimal test framework: a test is a function; a failed check is printed with its location. */
#ifndef JUNHENG_CHECK_H
#define JUNHENG_CHECK_H

#include <stdio.h>
#include <string.h>

static int check_has_failed;
static int check_passed;
static int check_failed;

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            printf("%s:%d: check failed: %s\n", __FILE__, __LINE__, #condition);                   \
            check_has_failed = 1;                                                                  \
        }                                                                                          \
    } while (0)

#define CHECK_STATUS(call, expected)                                                               \
    do {                                                                                           \
        const jh_status got_ = (call);                                                             \
        if (got_ != (expected)) {                                                                  \
            printf("%s:%d: %s is %s, expected %s\n", __FILE__, __LINE__, #call,                    \
                   jh_status_name(got_), jh_status_name(expected));                                \
            check_has_failed = 1;                                                                  \
        }                                                                                          \
    } while (0)

#define CHECK_TEXT(got, expected)                                                                  \
    do {                                                                                           \
        const char *got_ = (got);                                                                  \
        const char *expected_ = (expected);                                                        \
        if (got_ == NULL || strcmp(got_, expected_) != 0) {                                        \
            printf("%s:%d: %s is\n  \"%s\", expected\n  \"%s\"\n", __FILE__, __LINE__, #got,       \
                   got_ == NULL ? "(NULL)" : got_, expected_);                                     \
            check_has_failed = 1;                                                                  \
        }                                                                                          \
    } while (0)

#define RUN(test)                                                                                  \
    do {                                                                                           \
        check_has_failed = 0;                                                                      \
        test();                                                                                    \
        check_end(#test);                                                                          \
    } while (0)

static void check_end(const char *name) {
    if (check_has_failed) {
        printf("  failed: %s\n", name);
        check_failed++;
    } else {
        check_passed++;
    }
}

/* Prints the line of counts that run.sh adds up; returns the exit status of the program. */
static int check_report(void) {
    printf("counts %d %d\n", check_passed, check_failed);
    return check_failed != 0 || check_passed == 0;
}

#endif
