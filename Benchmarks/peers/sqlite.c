// Writes the very rows that a run of Pandu left behind, with SQLite's C interface and nothing else: entry, card,
// card_month, tally and the book's head, batch by batch, durably; a card's row only when it became another.
// sqlite FROM TO FIRST BATCH GROUP
//   FROM   the database after the run; TO a copy of it from before
//   FIRST  the first row of `entry` that the run wrote; BATCH visits a batch; GROUP batches a commit
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { most_areas = 7, most_books = 4096 };

typedef struct { char *bytes; int count; } Bytes;
typedef struct {
    sqlite3_int64 book, seq, received, month;
    Bytes id, envelope, body, salt, digest, hash;
    Bytes card, name, sex, birth, mother, rt, state, stocks, marks;
    int is_card_new; // its row differs from the one before the run
} Visit;
typedef struct { sqlite3_int64 no; Bytes areas[most_areas]; int count; } Book;
typedef struct { Bytes area, mark; sqlite3_int64 month; int change; } Tally;

static double used(void) {
    struct rusage r;
    getrusage(RUSAGE_SELF, &r);
    return r.ru_utime.tv_sec + r.ru_stime.tv_sec + (r.ru_utime.tv_usec + r.ru_stime.tv_usec) * 1e-6;
}
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}
static void check(sqlite3 *db, int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(db));
        exit(70);
    }
}
static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    check(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
    return statement;
}
static Bytes column(sqlite3_stmt *s, int place) {
    Bytes found = {NULL, sqlite3_column_bytes(s, place)};
    found.bytes = memcpy(malloc(found.count + 1), sqlite3_column_blob(s, place) ?: "", found.count);
    return found;
}
static void text(sqlite3_stmt *s, int place, Bytes b) { sqlite3_bind_text(s, place, b.bytes, b.count, SQLITE_STATIC); }
static void blob(sqlite3_stmt *s, int place, Bytes b) { sqlite3_bind_blob(s, place, b.bytes, b.count, SQLITE_STATIC); }
static void step(sqlite3 *db, sqlite3_stmt *s) {
    check(db, sqlite3_step(s));
    sqlite3_reset(s);
}

// MARK: Reading what was written

// The third column of the envelope is the card, the eighth the day.
static void read_envelope(Visit *v) {
    const char *p = v->envelope.bytes;
    for (int tabs = 0; tabs < 2; p++) tabs += *p == '\t';
    v->card.bytes = calloc(16, 1);
    v->card.count = 16;
    for (int nibble = 0; nibble < 32; p++) {
        if (*p == '-') continue;
        v->card.bytes[nibble / 2] = v->card.bytes[nibble / 2] << 4 | (*p <= '9' ? *p - '0' : *p - 'a' + 10);
        nibble++;
    }
    for (int tabs = 0; tabs < 5; p++) tabs += *p == '\t';
    v->month = atoi(p) * 12 + atoi(p + 5) - 1;
}

static void read_columns(sqlite3_stmt *s, Bytes **texts, int count) {
    for (int i = 0; i < count; i++) *texts[i] = column(s, i);
    sqlite3_reset(s);
}

static const char *card_sql = "SELECT name, sex, birth, mother, rt, state, stocks FROM card WHERE book = ? AND id = ?";

static int differs(sqlite3_stmt *card, const Visit *v) {
    const Bytes *now[] = {&v->name, &v->sex, &v->birth, &v->mother, &v->rt, &v->state, &v->stocks};
    sqlite3_bind_int64(card, 1, v->book);
    blob(card, 2, v->card);
    int is_new = sqlite3_step(card) != SQLITE_ROW;
    for (int i = 0; i < 7 && !is_new; i++)
        is_new = sqlite3_column_bytes(card, i) != now[i]->count
            || memcmp(sqlite3_column_blob(card, i) ?: "", now[i]->bytes, now[i]->count);
    sqlite3_reset(card);
    return is_new;
}

static size_t read_visits(sqlite3 *db, sqlite3 *before, sqlite3_int64 first, Visit **visits) {
    sqlite3_stmt *entry = prepared(db, "SELECT id, envelope, body, salt, digest, hash, book, seq, received"
        " FROM entry WHERE rowid >= ? ORDER BY rowid");
    sqlite3_stmt *card = prepared(db, card_sql), *card_before = prepared(before, card_sql);
    sqlite3_stmt *marks = prepared(db, "SELECT marks FROM card_month WHERE book = ? AND card = ? AND month = ?");
    sqlite3_bind_int64(entry, 1, first);
    size_t count = 0, room = 1 << 12;
    *visits = malloc(room * sizeof **visits);
    while (sqlite3_step(entry) == SQLITE_ROW) {
        if (count == room) *visits = realloc(*visits, (room *= 2) * sizeof **visits);
        Visit *v = &(*visits)[count++];
        Bytes *texts[] = {&v->id, &v->envelope, &v->body, &v->salt, &v->digest, &v->hash};
        for (int i = 0; i < 6; i++) *texts[i] = column(entry, i);
        v->book = sqlite3_column_int64(entry, 6);
        v->seq = sqlite3_column_int64(entry, 7);
        v->received = sqlite3_column_int64(entry, 8);
        read_envelope(v);
        sqlite3_bind_int64(card, 1, v->book);
        blob(card, 2, v->card);
        check(db, sqlite3_step(card));
        read_columns(card, (Bytes *[]){&v->name, &v->sex, &v->birth, &v->mother, &v->rt, &v->state, &v->stocks}, 7);
        v->is_card_new = differs(card_before, v);
        sqlite3_bind_int64(marks, 1, v->book);
        blob(marks, 2, v->card);
        sqlite3_bind_int64(marks, 3, v->month);
        check(db, sqlite3_step(marks));
        read_columns(marks, (Bytes *[]){&v->marks}, 1);
    }
    return count;
}

// A book counts for itself and for every region above it.
static int read_books(sqlite3 *db, Book **books) {
    sqlite3_stmt *s = prepared(db, "SELECT no, 'b:' || id, region FROM book");
    int count = 0;
    *books = calloc(most_books, sizeof **books);
    while (count < most_books && sqlite3_step(s) == SQLITE_ROW) {
        Book *b = &(*books)[count++];
        b->no = sqlite3_column_int64(s, 0);
        b->areas[b->count++] = column(s, 1);
        Bytes region = column(s, 2);
        while (region.count > 0 && b->count < most_areas) {
            b->areas[b->count++] = region;
            while (region.count > 0 && region.bytes[--region.count] != '.') {}
        }
    }
    return count;
}

// MARK: Writing it

static Tally tallies[4096];
static int tally_count;

static void count_up(Bytes area, Bytes mark, sqlite3_int64 month) {
    for (int i = 0; i < tally_count; i++) {
        Tally *t = &tallies[i];
        if (t->month == month && t->area.bytes == area.bytes && t->area.count == area.count
            && t->mark.count == mark.count && !memcmp(t->mark.bytes, mark.bytes, mark.count)) {
            t->change++;
            return;
        }
    }
    if (tally_count < 4096) tallies[tally_count++] = (Tally){area, mark, month, 1};
}

static void count_marks(const Visit *v, const Book *b) {
    for (int area = 0; area < b->count; area++) {
        char *mark = v->marks.bytes, *end = mark + v->marks.count;
        while (mark < end) {
            char *blank = memchr(mark, ' ', end - mark) ?: end;
            count_up(b->areas[area], (Bytes){mark, (int)(blank - mark)}, v->month);
            mark = blank + 1;
        }
    }
}

int main(int n, char **arguments) {
    if (n != 6) { fprintf(stderr, "sqlite FROM TO FIRST BATCH GROUP\n"); return 64; }
    Visit *visits;
    Book *books;
    int batch = atoi(arguments[4]) * atoi(arguments[5]);
    sqlite3 *after, *db;
    check(NULL, sqlite3_open_v2(arguments[1], &after, SQLITE_OPEN_READONLY, NULL));
    check(NULL, sqlite3_open(arguments[2], &db));
    size_t count = read_visits(after, db, atoll(arguments[3]), &visits);
    int book_count = read_books(after, &books);
    sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;", 0, 0, 0);
    sqlite3_stmt *entry = prepared(db, "INSERT INTO entry (book, seq, id, envelope, body, salt, digest, hash, received)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *card = prepared(db, "INSERT INTO card (book, id, name, sex, birth, mother, rt, state, stocks)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (book, id) DO UPDATE SET name = excluded.name,"
        " sex = excluded.sex, birth = excluded.birth, mother = excluded.mother, rt = excluded.rt,"
        " state = excluded.state, stocks = excluded.stocks");
    sqlite3_stmt *marks = prepared(db, "INSERT INTO card_month (book, month, card, marks) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (book, month, card) DO UPDATE SET marks = excluded.marks");
    sqlite3_stmt *tally = prepared(db, "INSERT INTO tally (area, month, indicator, count) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (area, month, indicator) DO UPDATE SET count = tally.count + excluded.count");
    sqlite3_stmt *head = prepared(db, "UPDATE book SET seq = ?, hash = ? WHERE no = ?");
    sqlite3_stmt *begin = prepared(db, "BEGIN IMMEDIATE"), *commit = prepared(db, "COMMIT");

    double begun = now(), used_before = used();
    for (size_t place = 0; place < count; place += batch) {
        size_t end = place + batch < count ? place + batch : count;
        step(db, begin);
        tally_count = 0;
        for (size_t i = place; i < end; i++) {
            Visit *v = &visits[i];
            sqlite3_bind_int64(entry, 1, v->book);
            sqlite3_bind_int64(entry, 2, v->seq);
            blob(entry, 3, v->id);
            text(entry, 4, v->envelope);
            text(entry, 5, v->body);
            blob(entry, 6, v->salt);
            blob(entry, 7, v->digest);
            text(entry, 8, v->hash);
            sqlite3_bind_int64(entry, 9, v->received);
            step(db, entry);
            if (v->is_card_new) {
                sqlite3_bind_int64(card, 1, v->book);
                blob(card, 2, v->card);
                Bytes texts[] = {v->name, v->sex, v->birth, v->mother, v->rt, v->state, v->stocks};
                for (int k = 0; k < 7; k++) text(card, k + 3, texts[k]);
                step(db, card);
            }
            sqlite3_bind_int64(marks, 1, v->book);
            sqlite3_bind_int64(marks, 2, v->month);
            blob(marks, 3, v->card);
            text(marks, 4, v->marks);
            step(db, marks);
            for (int k = 0; k < book_count; k++) if (books[k].no == v->book) count_marks(v, &books[k]);
            if (i + 1 == end || visits[i + 1].book != v->book) {
                sqlite3_bind_int64(head, 1, v->seq);
                text(head, 2, v->hash);
                sqlite3_bind_int64(head, 3, v->book);
                step(db, head);
            }
        }
        for (int i = 0; i < tally_count; i++) {
            text(tally, 1, tallies[i].area);
            sqlite3_bind_int64(tally, 2, tallies[i].month);
            text(tally, 3, tallies[i].mark);
            sqlite3_bind_int(tally, 4, tallies[i].change);
            step(db, tally);
        }
        step(db, commit);
    }
    printf("%zu %.6f %.6f\n", count, now() - begun, used() - used_before);
    return 0;
}
