/* A defect of the library reaches its caller as a status, and the log as text; the process lives.
   Needs the library with the feature test-hooks. */
#include <junheng.h>

#include "check.h"

#include <unistd.h>

jh_status jh_test_panic(int32_t pool, double *value, jh_error *error);

typedef struct log {
    int calls;
    jh_log_level level;
    char text[512];
} log;

static void remember(void *context, jh_log_level level, const char *text) {
    log *kept = context;
    kept->calls++;
    kept->level = level;
    strncpy(kept->text, text, sizeof kept->text - 1);
}

static void a_panic_is_a_status(void) {
    double value = -77.0;
    jh_error error;
    CHECK_STATUS(jh_test_panic(0, &value, &error), JH_PANIC);
    CHECK(value == -77.0 && error.status == JH_PANIC && error.row == -1);
    CHECK_TEXT(error.code, "boundary.panic");
    CHECK(strstr(error.message_en, "a defect of its own in jh_test_panic") != NULL);
    CHECK_STATUS(jh_test_panic(0, &value, NULL), JH_PANIC);
}

static void a_panic_in_the_pool_is_a_status(void) {
    double value = -77.0;
    CHECK_STATUS(jh_test_panic(1, &value, NULL), JH_PANIC);
    CHECK(value == -77.0);
}

static void the_log_is_told(void) {
    log kept = {0};
    int32_t pool;
    double value;
    for (pool = 0; pool < 2; pool++) {
        memset(&kept, 0, sizeof kept);
        jh_log_set_callback(remember, &kept);
        CHECK_STATUS(jh_test_panic(pool, &value, NULL), JH_PANIC);
        CHECK(kept.calls == 1 && kept.level == JH_LOG_ERROR);
        CHECK(strstr(kept.text, "a defect on demand, number ") != NULL);
        CHECK(strstr(kept.text, "hooks.rs:") != NULL);
        jh_log_set_callback(NULL, NULL);
        CHECK_STATUS(jh_test_panic(pool, &value, NULL), JH_PANIC);
        CHECK(kept.calls == 1);
    }
}

static void refusals_are_no_defects(void) {
    log kept = {0};
    double value;
    jh_log_set_callback(remember, &kept);
    CHECK_STATUS(jh_measure("cv", NULL, 1, NULL, &value, NULL), JH_NULL_POINTER);
    CHECK_STATUS(jh_measure("no", &value, 1, NULL, &value, NULL), JH_UNKNOWN_NAME);
    CHECK(kept.calls == 0);
    jh_log_set_callback(NULL, NULL);
}

/* Standard error is a file while the library panics; nothing may be in it. */
static void nothing_is_printed(void) {
    FILE *caught = tmpfile();
    int before = dup(STDERR_FILENO);
    double value;
    CHECK(caught != NULL && dup2(fileno(caught), STDERR_FILENO) >= 0);
    CHECK_STATUS(jh_test_panic(0, &value, NULL), JH_PANIC);
    CHECK_STATUS(jh_test_panic(1, &value, NULL), JH_PANIC);
    dup2(before, STDERR_FILENO);
    close(before);
    fseek(caught, 0, SEEK_END);
    CHECK(ftell(caught) == 0);
    fclose(caught);
}

static void the_library_works_on(void) {
    const double values[] = {1, 2, 3};
    double value = 0;
    CHECK_STATUS(jh_measure("mean", values, 3, NULL, &value, NULL), JH_OK);
    CHECK(value == 2.0);
}

int main(void) {
    RUN(a_panic_is_a_status);
    RUN(a_panic_in_the_pool_is_a_status);
    RUN(the_log_is_told);
    RUN(refusals_are_no_defects);
    RUN(nothing_is_printed);
    RUN(the_library_works_on);
    return check_report();
}
