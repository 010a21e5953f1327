/* The static library in a program with another Rust library. */
#include <junheng.h>

#include "check.h"

uint32_t other_sum(uint32_t n);

static void both_compute(void) {
    const double values[] = {1, 3};
    double gini = 0;
    CHECK(other_sum(4) == 6);
    CHECK_STATUS(jh_measure("gini", values, 2, NULL, &gini, NULL), JH_OK);
    CHECK(gini == 0.25);
    CHECK_STATUS(jh_measure("no", values, 2, NULL, &gini, NULL), JH_UNKNOWN_NAME);
}

/* Each unwinds with its own runtime. */
static void both_catch_what_they_unwind(void) {
    CHECK(other_sum(3) == 77);
    both_compute();
}

int main(void) {
    RUN(both_compute);
    RUN(both_catch_what_they_unwind);
    return check_report();
}
