/* A panic in the library is returned as a status and logged, and the process continues. Requires
   the library built with the feature test-hooks. */
#include <junheng.h>

#include "check.h"

#include <unistd.h>

jh_status jh_test_panic(int32_t worker, double *value, jh_error *error);

typedef struct log {
    int calls;
    jh_log_level level;
    char text[512];
} log;

static void record(void *context, jh_log_level level, const char *text) {
    log *recorded = context;
    recorded->calls++;
    recorded->level = level;
    strncpy(recorded->text, text, sizeof recorded->text - 1);
}

static void a_panic_is_a_status(void) {
    double value = -77.0;
    jh_error error;
    CHECK_STATUS(jh_test_panic(0, &value, &error), JH_PANIC);
    CHECK(value == -77.0 && error.status == JH_PANIC && error.row == -1);
    CHECK_TEXT(error.code, "boundary.panic");
    CHECK(strstr(error.message_en, "an internal error occurred in jh_test_panic") != NULL);
    CHECK_STATUS(jh_test_panic(0, &value, NULL), JH_PANIC);
}

static void a_panic_in_a_worker_is_a_status(void) {
    double value = -77.0;
    CHECK_STATUS(jh_test_panic(1, &value, NULL), JH_PANIC);
    CHECK(value == -77.0);
}

static void panics_are_logged(void) {
    log recorded = {0};
    int32_t worker;
    double value;
    for (worker = 0; worker < 2; worker++) {
        memset(&recorded, 0, sizeof recorded);
        jh_log_set_callback(record, &recorded);
        CHECK_STATUS(jh_test_panic(worker, &value, NULL), JH_PANIC);
        CHECK(recorded.calls == 1 && recorded.level == JH_LOG_ERROR);
        CHECK(strstr(recorded.text, "a panic on demand, number ") != NULL);
        CHECK(strstr(recorded.text, "hooks.rs:") != NULL);
        jh_log_set_callback(NULL, NULL);
        CHECK_STATUS(jh_test_panic(worker, &value, NULL), JH_PANIC);
        CHECK(recorded.calls == 1);
    }
}

static void errors_are_not_logged(void) {
    log recorded = {0};
    double value;
    jh_log_set_callback(record, &recorded);
    CHECK_STATUS(jh_measure("cv", NULL, 1, NULL, &value, NULL), JH_NULL_POINTER);
    CHECK_STATUS(jh_measure("no", &value, 1, NULL, &value, NULL), JH_UNKNOWN_NAME);
    CHECK(recorded.calls == 0);
    jh_log_set_callback(NULL, NULL);
}

/* Standard error is redirected to a file during the panics; the file must remain empty. */
static void nothing_is_printed(void) {
    FILE *captured = tmpfile();
    int before = dup(STDERR_FILENO);
    double value;
    CHECK(captured != NULL && dup2(fileno(captured), STDERR_FILENO) >= 0);
    CHECK_STATUS(jh_test_panic(0, &value, NULL), JH_PANIC);
    CHECK_STATUS(jh_test_panic(1, &value, NULL), JH_PANIC);
    dup2(before, STDERR_FILENO);
    close(before);
    fseek(captured, 0, SEEK_END);
    CHECK(ftell(captured) == 0);
    fclose(captured);
}

static void the_library_remains_usable(void) {
    const double values[] = {1, 2, 3};
    double value = 0;
    CHECK_STATUS(jh_measure("mean", values, 3, NULL, &value, NULL), JH_OK);
    CHECK(value == 2.0);
}

int main(void) {
    RUN(a_panic_is_a_status);
    RUN(a_panic_in_a_worker_is_a_status);
    RUN(panics_are_logged);
    RUN(errors_are_not_logged);
    RUN(nothing_is_printed);
    RUN(the_library_remains_usable);
    return check_report();
}
