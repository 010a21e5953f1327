/* Measures, errors, statuses and catalogues, as documented in the header. */
#include <junheng.h>
#include <junheng.h>

#include "check.h"
#include "json.h"

#include <math.h>
#include <stdlib.h>

static const double VALUES[] = {6.2, 3.7, 10.506, 2.105, 7.309};
static const double PUPILS[] = {45, 37, 89, 76, 55};
static const double UNCHANGED = -77.0;

static void versions_agree(void) {
    char version[32];
    sprintf(version, "%d.%d.%d", JH_VERSION_MAJOR, JH_VERSION_MINOR, JH_VERSION_PATCH);
    CHECK_TEXT(jh_version(), JH_VERSION);
    CHECK_TEXT(jh_version(), version);
}

static void statuses_have_names_and_meanings(void) {
    CHECK_TEXT(jh_status_name(JH_OK), "ok");
    CHECK_TEXT(jh_status_name(JH_NULL_POINTER), "null_pointer");
    CHECK_TEXT(jh_status_name(JH_PANIC), "panic");
    CHECK_TEXT(jh_status_name((jh_status)9999), "unknown");
    CHECK_TEXT(jh_status_meaning(JH_EMPTY_SAMPLE), "The sample is empty.");
    CHECK_TEXT(jh_status_meaning((jh_status)-1), "This version does not define the status.");
    CHECK(sizeof(jh_status) == 4 && sizeof(jh_storage) == 4 && sizeof(jh_log_level) == 4);
}

static void measures_are_computed(void) {
    double cv = UNCHANGED, unweighted = UNCHANGED, gini = UNCHANGED;
    jh_error error;
    CHECK_STATUS(jh_measure("cv", VALUES, 5, PUPILS, &cv, &error), JH_OK);
    CHECK(fabs(cv - 0.5153587902622675) < 1e-15);
    CHECK(error.status == JH_OK && error.row == -1);
    CHECK(error.code[0] == 0 && error.column[0] == 0);
    CHECK(error.message_en[0] == 0 && error.message_zh[0] == 0);
    CHECK_STATUS(jh_measure("cv", VALUES, 5, NULL, &unweighted, NULL), JH_OK);
    CHECK(unweighted != cv);
    CHECK_STATUS(jh_measure("atkinson(epsilon=0.5)", VALUES, 5, PUPILS, &gini, NULL), JH_OK);
    CHECK(gini > 0.0 && gini < 1.0);
}

static void influences_are_computed(void) {
    double influence[5] = {0}, sum = 0.0;
    size_t i;
    CHECK_STATUS(jh_measure_influence("gini", VALUES, 5, PUPILS, influence, NULL), JH_OK);
    for (i = 0; i < 5; i++) {
        sum += PUPILS[i] * influence[i];
    }
    CHECK(fabs(sum) < 1e-12 && influence[0] != 0.0);
}

static void null_arguments_are_reported_by_name(void) {
    double value = UNCHANGED;
    jh_error error;
    CHECK_STATUS(jh_measure(NULL, VALUES, 5, NULL, &value, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "spec is NULL: expected a pointer");
    CHECK_TEXT(error.message_zh, "spec 为 NULL：应为有效指针");
    CHECK_TEXT(error.code, "boundary.null_pointer");
    CHECK(error.status == JH_NULL_POINTER && error.row == -1 && error.column[0] == 0);
    CHECK_STATUS(jh_measure("cv", NULL, 5, NULL, &value, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "values is NULL: expected a pointer");
    CHECK_STATUS(jh_measure("cv", VALUES, 5, NULL, NULL, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "value is NULL: expected a pointer");
    CHECK_STATUS(jh_measure_influence("cv", VALUES, 5, NULL, NULL, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "influence is NULL: expected a pointer");
    CHECK_STATUS(jh_measure(NULL, NULL, 0, NULL, NULL, NULL), JH_NULL_POINTER);
    CHECK(value == UNCHANGED);
}

static void empty_arrays_may_be_null(void) {
    double value = UNCHANGED;
    CHECK_STATUS(jh_measure("cv", NULL, 0, NULL, &value, NULL), JH_EMPTY_SAMPLE);
    CHECK(value == UNCHANGED);
}

static void misaligned_and_oversized_arrays_are_errors(void) {
    char bytes[64] = {0};
    size_t shift = ((size_t)bytes % 8 == 0) ? 1 : 0;
    double value = UNCHANGED;
    jh_error error;
    const double *misaligned = (const double *)(const void *)(bytes + shift);
    CHECK_STATUS(jh_measure("cv", misaligned, 2, NULL, &value, &error), JH_INVALID_HANDLE);
    CHECK_TEXT(error.message_en,
               "values is not aligned: expected an address that is a multiple of 8");
    CHECK_STATUS(jh_measure("cv", VALUES, (size_t)-1, NULL, &value, &error), JH_INVALID_PARAMETER);
    CHECK(strstr(error.message_en, "values has too many entries: expected at most ") != NULL);
    CHECK(value == UNCHANGED);
}

static void text_must_be_utf8(void) {
    double value = UNCHANGED;
    jh_error error;
    CHECK_STATUS(jh_measure("gini\xff", VALUES, 5, NULL, &value, &error), JH_INVALID_TEXT);
    CHECK_TEXT(error.message_en,
               "spec is not valid UTF-8: expected UTF-8, got an invalid byte at position 4");
    /* 基尼 encoded in GBK. */
    CHECK_STATUS(jh_measure("\xbb\xf9\xc4\xe1", VALUES, 5, NULL, &value, NULL), JH_INVALID_TEXT);
    CHECK(value == UNCHANGED);
}

static void errors_state_row_and_column(void) {
    double bad[] = {6.2, 3.7, 0.0}, influence[3] = {-77.0, -77.0, -77.0}, value = UNCHANGED;
    jh_error error;
    bad[2] = NAN;
    CHECK_STATUS(jh_measure("cv", bad, 3, NULL, &value, &error), JH_NOT_FINITE);
    CHECK(error.row == 2);
    CHECK_TEXT(error.column, "value");
    CHECK_TEXT(error.code, "sample.not_finite");
    CHECK_TEXT(error.message_zh, "第 2 行（从 0 起计）的数值不是有限数：应为有限数，实为 NaN");
    CHECK_STATUS(jh_measure_influence("cv", bad, 3, NULL, influence, NULL), JH_NOT_FINITE);
    CHECK(value == UNCHANGED && influence[0] == -77.0 && influence[2] == -77.0);
    CHECK_STATUS(jh_measure("ginni", VALUES, 5, NULL, &value, &error), JH_UNKNOWN_NAME);
    CHECK(strstr(error.message_en, "did you mean \"gini\"?") != NULL);
    CHECK_STATUS(jh_measure_influence("range", VALUES, 5, NULL, influence, &error),
                 JH_OUT_OF_DOMAIN);
}

static void long_messages_are_truncated_between_characters(void) {
    enum { LENGTH = 3000 };
    char name[LENGTH + 1];
    jh_table *table = NULL;
    jh_error error;
    size_t at, end;
    for (at = 0; at + 3 <= LENGTH; at += 3) {
        memcpy(name + at, "均", 3);
    }
    name[LENGTH] = 0;
    memset(&error, 'x', sizeof error);
    CHECK_STATUS(jh_table_new(&table, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, name, VALUES, NULL, 5, JH_COPY, NULL), JH_OK);
    CHECK_STATUS(jh_table_add_numbers(table, name, VALUES, NULL, 5, JH_COPY, &error),
                 JH_INVALID_TABLE);
    end = strlen(error.message_zh);
    CHECK(end < sizeof error.message_zh && end > sizeof error.message_zh - 4);
    CHECK(memcmp(error.message_zh + end - 3, "均", 3) == 0);
    end = strlen(error.column);
    CHECK(end < sizeof error.column && memcmp(error.column + end - 3, "均", 3) == 0);
    jh_table_free(table);
}

static void success_clears_the_error(void) {
    double value;
    jh_error error;
    CHECK_STATUS(jh_measure("cv", NULL, 1, NULL, &value, &error), JH_NULL_POINTER);
    CHECK_STATUS(jh_measure("cv", VALUES, 5, NULL, &value, &error), JH_OK);
    CHECK(error.status == JH_OK && error.message_en[0] == 0 && error.code[0] == 0);
}

static void catalogues_are_json(void) {
    size_t length = 0;
    const char *measures = jh_measures_json(&length);
    CHECK(measures != NULL && strlen(measures) == length && length > 1000);
    CHECK(json_is_text(json_at(measures, "/0/name/id"), "mean"));
    CHECK(jh_measures_json(NULL) == measures);
    CHECK(json_is_text(json_at(jh_columns_json(&length), "/0/name/id"), "school_id"));
    CHECK(length == strlen(jh_columns_json(NULL)));
    CHECK(strstr(jh_columns_json(NULL), "\"values\":[{\"name\":{\"id\":\"primary\"") != NULL);
    CHECK(json_is_text(json_at(jh_standards_json(&length), "/0/id"), "cn-quality-2017"));
    CHECK(json_is_text(json_at(jh_standards_json(NULL), "/1/id"), "cn-basic-2012"));
    CHECK(json_at(jh_standards_json(NULL), "/1/title/zh") != NULL);
    CHECK(length == strlen(jh_standards_json(NULL)));
}

int main(void) {
    RUN(versions_agree);
    RUN(statuses_have_names_and_meanings);
    RUN(measures_are_computed);
    RUN(influences_are_computed);
    RUN(null_arguments_are_reported_by_name);
    RUN(empty_arrays_may_be_null);
    RUN(misaligned_and_oversized_arrays_are_errors);
    RUN(text_must_be_utf8);
    RUN(errors_state_row_and_column);
    RUN(long_messages_are_truncated_between_characters);
    RUN(success_clears_the_error);
    RUN(catalogues_are_json);
    return check_report();
}
