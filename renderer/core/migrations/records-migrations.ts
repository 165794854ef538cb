/** Every step from version 1 of the records to `recordsVersion`, in order. */
import { from1To2 } from './from-1-to-2';
import { from2To3 } from './from-2-to-3';
import { from3To4 } from './from-3-to-4';
import { from4To5 } from './from-4-to-5';
import type { RecordsMigration } from './records-migration';

export const recordsMigrations: readonly RecordsMigration[] = [from1To2, from2To3, from3To4, from4To5];
