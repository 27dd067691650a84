/** Holds the write lock of the SQLite file named first for as many milliseconds as named second, then ends. */
import { DatabaseSync } from 'node:sqlite';

const [path = '', ms] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec('begin immediate');
process.send?.('locked');
setTimeout(() => {
  database.exec('commit');
  database.close();
  process.disconnect();
}, Number(ms));
