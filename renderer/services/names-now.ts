/** The names that the checks look for, from the records at this moment. */
import {
  knownNames,
  type KnownNames,
  namingCollections,
  type NamingRecords,
} from '../core/issuing/known-names';
import type { Operation } from '../core/operation/operation';
import type { DeskVault } from './desk-context';

export function namesNow(vault: DeskVault, operation: Operation): KnownNames {
  const records = Object.fromEntries(namingCollections.map((name) => [name, vault.records.all(name)]));
  // Sound: the collections that names are read from, each under its own name.
  return knownNames(records as unknown as NamingRecords, operation);
}
