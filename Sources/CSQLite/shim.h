#include <sqlite3.h>

// sqlite3_db_config takes variable arguments, which Swift does not call.
static inline int clientele_sqlite3_db_config_switch(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

// sqlite3_config too. Counting all memory costs a mutex at each allocation, and nobody reads the count.
static inline int clientele_sqlite3_config_no_memory_status(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
