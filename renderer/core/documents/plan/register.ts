/** A register of the desk as a document of the plan; its id is the subject. */
import { err, ok } from '../../foundation/result';
import { forceLookId } from '../../issuing/force-look';
import { leftOutOf, type ReadCollection, tableOfRegister } from '../../registers/register';
import { registerWithId } from '../../registers/registers';
import type { Composer } from './plan-document';
import { registerDocument } from './register-pages';

export const composeRegister: Composer = ({ subjectId, operation, records, author, issueDate, status }) => {
  const register = registerWithId(subjectId);
  if (register === undefined) {
    return err('This list is no longer known to the desk. Nothing was made. Choose another list.');
  }
  const held: Partial<Record<string, ReadonlyMap<string, unknown>>> = records;
  const all = ((name) => held[name] ?? new Map()) as ReadCollection;
  return ok({
    document: registerDocument({
      title: register.title,
      table: tableOfRegister(register, all, operation, issueDate),
      operationName: operation.name,
      marking: operation.marking,
      author,
      date: issueDate,
      status,
      leftOut: leftOutOf(register),
      look: records.forceLooks.get(forceLookId),
    }),
    sources: [],
    readership: 'force',
  });
};
