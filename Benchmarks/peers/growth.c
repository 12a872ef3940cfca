// Scores a CSV of children as `pandu growth` does, byte for byte, on one thread: what plain C reaches.
// growth TABLES CHILDREN OUT       reads, scores, writes
// growth TABLES CHILDREN REPEATS - the rule alone over rows in memory, best of the repeats
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct { double l, m, s; } LMS;
typedef struct { int first, count; LMS rows[1900]; } Table;
typedef struct { Table length, weight, bmi, head, arm, lying, standing; } Tables;
typedef struct { int sex, oedema; char measure; double days, weight, length, head, arm; } Child;
typedef struct { double length, bmi, z[6]; char measure; int implausible; } Scores;

static Tables sexes[2];

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static void read_tables(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) { perror(path); exit(66); }
    char name[16], sex;
    int x;
    LMS row;
    while (fscanf(file, "%15s %c %d %lf %lf %lf", name, &sex, &x, &row.l, &row.m, &row.s) == 6) {
        Tables *t = &sexes[sex == 'F'];
        Table *table = !strcmp(name, "length") ? &t->length : !strcmp(name, "weight") ? &t->weight
            : !strcmp(name, "bmi") ? &t->bmi : !strcmp(name, "head") ? &t->head : !strcmp(name, "arm") ? &t->arm
            : !strcmp(name, "lying") ? &t->lying : &t->standing;
        if (!table->count) table->first = x;
        table->rows[table->count++] = row;
    }
    fclose(file);
}

// MARK: The rule

static inline const LMS *row_at(const Table *t, int x) {
    int place = x - t->first;
    return place >= 0 && place < t->count ? &t->rows[place] : NULL;
}
static inline double z_of(const LMS *r, double y) { return (pow(y / r->m, r->l) - 1) / (r->s * r->l); }
static inline double value_at(const LMS *r, double z) { return r->m * pow(1 + r->l * r->s * z, 1 / r->l); }
static inline double restricted(const LMS *r, double y) {
    double z = z_of(r, y);
    if (z > 3) { double third = value_at(r, 3); return 3 + (y - third) / (third - value_at(r, 2)); }
    if (z < -3) { double third = value_at(r, -3); return -3 + (y - third) / (value_at(r, -2) - third); }
    return z;
}

static double weight_for_length(const Tables *t, const Child *c, int day, const Scores *s) {
    double length = s->length;
    if (c->oedema || isnan(length) || isnan(c->weight)) return NAN;
    int lying = day >= 0 ? day < 731 : s->measure ? s->measure == 'l' : length < 87;
    if (lying ? !(length >= 45 && length <= 110) : !(length >= 65 && length <= 120)) return NAN;
    int low = (int)(length * 10);
    double fraction = (length - low / 10.0) / 0.1;
    const Table *table = lying ? &t->lying : &t->standing;
    const LMS *a = row_at(table, low), *b = row_at(table, low + 1);
    if (!a) return NAN;
    if (!(fraction > 0) || !b) return restricted(a, c->weight);
    LMS between = {a->l + fraction * (b->l - a->l), a->m + fraction * (b->m - a->m), a->s + fraction * (b->s - a->s)};
    return restricted(&between, c->weight);
}

static inline void judge(const Child *c, Scores *s) {
    const Tables *t = &sexes[c->sex];
    double months = c->days / 30.4375;
    int day = isnan(c->days) ? -1 : (int)floor(c->days + 0.5);
    for (int i = 0; i < 6; i++) s->z[i] = NAN;
    s->measure = c->measure;
    s->implausible = c->measure == 'h' && months < 9;
    if (s->implausible) s->measure = 0;
    s->length = c->length;
    if (s->measure == 'h' && day >= 0 && day < 731) s->length += 0.7;
    if (s->measure == 'l' && day >= 731) s->length -= 0.7;
    double metres = s->length / 100;
    s->bmi = c->weight / (metres * metres);
    if (day < 0 || months < 60) s->z[2] = weight_for_length(t, c, day, s);
    if (day < 0 || !(months < 60)) return;
    const LMS *r;
    if ((r = row_at(&t->length, day))) s->z[0] = z_of(r, s->length);
    if ((r = row_at(&t->head, day))) s->z[4] = restricted(r, c->head);
    if ((r = row_at(&t->arm, day))) s->z[5] = restricted(r, c->arm);
    if (c->oedema) return;
    if ((r = row_at(&t->weight, day))) s->z[1] = restricted(r, c->weight);
    if ((r = row_at(&t->bmi, day))) s->z[3] = restricted(r, s->bmi);
}

// MARK: Text

static inline const char *read_number(const char *p, double *value) {
    static const double powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    if (*p == ',') { *value = NAN; return p + 1; }
    long digits = 0;
    int decimals = 0, point = 0;
    for (; *p != ','; p++) {
        if (*p == '.') { point = 1; continue; }
        digits = digits * 10 + (*p - '0');
        decimals += point;
    }
    *value = digits / powers[decimals];
    return p + 1;
}

// Columns: id, sex, age, weight, lenhei, measure, headc, armc, oedema.
static inline const char *read_child(const char *p, Child *c) {
    while (*p++ != ',') {}
    c->sex = *p == 'F';
    p = read_number(p + 2, &c->days);
    p = read_number(p, &c->weight);
    p = read_number(p, &c->length);
    c->measure = *p == ',' ? 0 : *p | 32;
    p += c->measure ? 2 : 1;
    p = read_number(p, &c->head);
    p = read_number(p, &c->arm);
    c->oedema = *p == 'y';
    while (*p != '\n') p++;
    return p;
}

static inline char *write_number(char *o, long value, long unit) {
    char digits[24];
    int n = 0;
    if (value < 0) { *o++ = '-'; value = -value; }
    for (long whole = value / unit; whole || !n; whole /= 10) digits[n++] = '0' + whole % 10;
    while (n) *o++ = digits[--n];
    *o++ = '.';
    for (unit /= 10; unit; unit /= 10) *o++ = '0' + value / unit % 10;
    return o;
}

static inline char *write_scores(char *o, const Scores *s) {
    static const long least[] = {-600, -600, -500, -500, -500, -500}, most[] = {600, 500, 500, 500, 500, 500};
    long hundredths[6];
    *o++ = ',';
    if (!isnan(s->length)) o = write_number(o, lrint(s->length * 1e6), 1000000);
    *o++ = ',';
    if (s->measure) *o++ = s->measure;
    *o++ = ',';
    *o++ = s->implausible ? '1' : '0';
    *o++ = ',';
    if (!isnan(s->bmi)) o = write_number(o, lrint(s->bmi * 1e6), 1000000);
    for (int i = 0; i < 6; i++) {
        *o++ = ',';
        if (isnan(s->z[i])) continue;
        hundredths[i] = lrint(s->z[i] * 100);
        o = write_number(o, hundredths[i], 100);
    }
    for (int i = 0; i < 6; i++) {
        *o++ = ',';
        if (!isnan(s->z[i])) *o++ = hundredths[i] < least[i] || hundredths[i] > most[i] ? '1' : '0';
    }
    *o++ = '\n';
    return o;
}

static void flush(int file, const char *bytes, size_t count) {
    while (count) {
        ssize_t written = write(file, bytes, count);
        if (written < 0) { perror("write"); exit(74); }
        bytes += written;
        count -= written;
    }
}

static void score(const char *p, const char *end, const char *out) {
    static char buffer[1 << 20];
    char *o = buffer;
    int file = open(out, O_CREAT | O_TRUNC | O_WRONLY, 0644);
    const char *names = ",clenhei,cmeasure,c9mo_flag,cbmi,zlen,zwei,zwfl,zbmi,zhc,zac,flen,fwei,fwfl,fbmi,fhc,fac\n";
    const char *line = p;
    while (*p != '\n') p++;
    o = mempcpy(mempcpy(o, line, p - line), names, strlen(names));
    while (++p < end) {
        Child child;
        Scores scores;
        line = p;
        p = read_child(p, &child);
        judge(&child, &scores);
        o = write_scores(mempcpy(o, line, p - line), &scores);
        if (o - buffer > (1 << 20) - 1000) { flush(file, buffer, o - buffer); o = buffer; }
    }
    flush(file, buffer, o - buffer);
    close(file);
}

static void time_rule(const char *p, const char *end, int repeats) {
    Child *children = malloc((end - p) / 12 * sizeof *children);
    size_t count = 0;
    double best = INFINITY, sum = 0;
    while (*p != '\n') p++;
    while (++p < end) p = read_child(p, &children[count++]);
    for (int repeat = 0; repeat < repeats; repeat++) {
        double begun = now();
        sum = 0;
        for (size_t i = 0; i < count; i++) {
            Scores s;
            judge(&children[i], &s);
            for (int k = 0; k < 6; k++) sum += isnan(s.z[k]) ? 0 : s.z[k];
        }
        double taken = now() - begun;
        if (taken < best) best = taken;
    }
    printf("%zu rows %.6f seconds sum %.6f\n", count, best, sum);
}

int main(int count, char **arguments) {
    if (count < 4) { fprintf(stderr, "growth TABLES CHILDREN OUT | growth TABLES CHILDREN REPEATS -\n"); return 64; }
    read_tables(arguments[1]);
    int file = open(arguments[2], O_RDONLY);
    struct stat facts;
    if (file < 0 || fstat(file, &facts)) { perror(arguments[2]); return 66; }
    const char *bytes = mmap(NULL, facts.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (count == 5) time_rule(bytes, bytes + facts.st_size, atoi(arguments[3]));
    else score(bytes, bytes + facts.st_size, arguments[3]);
    return 0;
}
