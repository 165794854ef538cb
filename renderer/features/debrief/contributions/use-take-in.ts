/** Returned files beside the questions of their forms, and taking them in. */
import { useCallback, useMemo, useRef } from 'react';
import type { Contribution, DebriefForm } from '../../../core/debrief/contribution';
import { formsOf, type PartnerAsked } from '../../../core/debrief/debrief-form';
import type { OwnText } from '../../../core/debrief/own-text';
import { ownTextOfAny } from '../../../core/debrief/own-text';
import type { FormToPlace } from '../../../core/debrief/placed-file';
import { contributionOf, dateIn } from '../../../core/debrief/taking-in';
import { counted } from '../../../core/documents/blocks';
import type { PartnerId } from '../../../core/partners/partner';
import { err } from '../../../core/foundation/result';
import type { PlacedForms } from '../../../imports/debrief-form/form-format';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { inSlices } from '../../../services/in-slices';
import { useOperation } from '../../../services/operation';
import type { StartReading } from '../../../ui/use-list-reading';
import type { FileDraft } from './file-card';
import { readForms, type ReadForm } from './read-returned';
import { documentsOf, planRecordsNow } from './use-contributions';

/** What a form of the operation says by itself, from the records at this moment. */
function useOwnText(): (form: DebriefForm) => OwnText {
  const desk = useDesk();
  const operation = useOperation();
  const today = useToday();
  const user = useDeskUser();
  const author = user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`;
  return useCallback(
    (form) => ownTextOfAny(documentsOf(form, { records: planRecordsNow(desk), operation, author, today })),
    [desk, operation, author, today],
  );
}

/** A reading that is given the forms that the files may answer. */
export type StartPlacing = StartReading<readonly FormToPlace[], PlacedForms>;

/** The reading as a screen starts it: what each form says by itself is made first, a form at a time. */
export function useStartPlacing(start: StartPlacing): StartReading<null, PlacedForms> {
  const { vault } = useDesk();
  const operation = useOperation();
  const ownTextOf = useOwnText();
  return (files, { onProgress }) => {
    let running: ReturnType<StartPlacing> | null = null;
    let isCancelled = false;
    const forms = formsOf(vault.records.all('debriefForms'), operation.id);
    const reading = async (): ReturnType<StartPlacing>['result'] => {
      const choices = await inSlices(formsToPlace(forms, ownTextOf), () => isCancelled);
      if (choices === null || isCancelled) return err({ kind: 'cancelled', message: '' });
      running = start(files, { choices, onProgress });
      return running.result;
    };
    return {
      result: reading(),
      cancel: () => {
        isCancelled = true;
        running?.cancel();
      },
    };
  };
}

function* formsToPlace(
  forms: readonly DebriefForm[],
  ownTextOf: (form: DebriefForm) => OwnText,
): Generator<void, readonly FormToPlace[]> {
  const made: FormToPlace[] = [];
  for (const form of forms) {
    made.push({ mark: form.mark, questions: form.questions, own: ownTextOf(form) });
    yield;
  }
  return made;
}

/** Each file beside the questions of its form; what was the same before is the same object now. */
export function useReadForms(
  rows: readonly PartnerAsked[],
  list: PlacedForms,
  chosen: ReadonlyMap<string, PartnerId>,
): readonly ReadForm[] {
  const operation = useOperation();
  const forms = useCollection('debriefForms');
  const contributions = useCollection('contributions');
  const ownTextOf = useOwnText();
  const before = useRef<readonly ReadForm[]>([]);
  return useMemo(() => {
    const given = { rows, forms, contributions, operationId: operation.id, ownTextOf };
    const now = readForms(list.read, chosen, given);
    before.current = now.map((each, at) => sameOr(each, before.current[at]));
    return before.current;
  }, [list, chosen, rows, forms, contributions, operation.id, ownTextOf]);
}

function sameOr(now: ReadForm, before: ReadForm | undefined): ReadForm {
  if (before === undefined) return now;
  const isSame = (Object.keys(now) as (keyof ReadForm)[]).every((key) => now[key] === before[key]);
  return isSame ? before : now;
}

/** What stands in the form of who filled it in, when, and the marking of the operation. */
export function useProposal(): (each: ReadForm) => FileDraft {
  const today = useToday();
  const { marking } = useOperation();
  return useCallback(
    ({ placed }) => {
      const on = dateIn(placed?.who['by-date'] ?? '');
      return {
        person: (placed?.who['by-name'] ?? '').slice(0, 200),
        role: (placed?.who['by-role'] ?? '').slice(0, 200),
        on: on === null || on > today ? today : on,
        marking,
      };
    },
    [today, marking],
  );
}

/** Takes files in with one commit: the ids of their contributions, or the sentence that says why not. */
export function useTakeIn(rows: readonly PartnerAsked[]) {
  const operation = useOperation();
  const { clock, newId, notify } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  return (
    given: readonly { readonly each: ReadForm; readonly draft: FileDraft }[],
  ): readonly string[] | string => {
    const contributions = given.flatMap(({ each, draft }): Contribution[] => {
      const { placed, partnerId, formId, file } = each;
      const { person, role, on, marking } = draft;
      if (placed === null || on === null) return [];
      const organisation = rows.find(({ partner }) => partner.id === partnerId)?.partner.name ?? '';
      return [
        contributionOf({
          placed,
          head: {
            ...{ operationId: operation.id, partnerId, formId, organisation },
            ...{ person: person.trim(), role: role.trim(), on, marking },
          },
          ...{ file, at: clock(), by: user.name, newId },
        }),
      ];
    });
    const result = commit(
      'Take in returned debrief forms',
      contributions.map((after) => ({ collection: 'contributions' as const, id: after.id, after })),
    );
    if (!result.ok) return result.error.message;
    const waiting = contributions.reduce((sum, { unplaced }) => sum + unplaced.length, 0);
    notify({
      tone: 'done',
      text: `${counted(contributions.length, 'form', 'forms')} taken in. ${waiting === 0 ? 'Every text found its question.' : `${counted(waiting, 'text waits', 'texts wait')} for a place.`} Ctrl+Z takes it back.`,
    });
    return contributions.map(({ id }) => id);
  };
}
