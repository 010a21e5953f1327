// The header compiles as C++11, may be included twice, and its functions link.
#include <junheng.h>
#include <junheng.h>

#include "check.h"

static void cpp_calls_the_library() {
    const double values[] = {1.0, 2.0, 3.0};
    double mean = 0.0;
    jh_error error;
    jh_log_callback none = nullptr;
    jh_log_set_callback(none, nullptr);
    CHECK(jh_measure("mean", values, 3, nullptr, &mean, &error) == JH_OK && mean == 2.0);
    CHECK_STATUS(jh_measure("mean", nullptr, 3, nullptr, &mean, &error), JH_NULL_POINTER);
    CHECK_TEXT(error.message_en, "values is NULL: expected a pointer");
}

int main() {
    RUN(cpp_calls_the_library);
    return check_report();
}
