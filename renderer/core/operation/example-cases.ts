/**
 * The allegations and cases of the example operation, at every stage. Their days count from the day on which the
 * example is opened, so that limits, updates and actions are due then as they would be in a force.
 */
import reference from '../../../resources/sample/example-cases.json';
import { allegationSchema, newAllegation } from '../cases/allegation';
import { caseFileSchema, newCaseFile } from '../cases/case-file';
import { newCaseOffence } from '../cases/case-offence';
import { councilUpdateSchema } from '../cases/council-update';
import { cpsContactSchema } from '../cases/cps-contact';
import { dateAt, Temporal } from '../foundation/dates';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { effectiveOffences, pinOf } from '../offences/catalogue';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** Every allegation, case, approach to the CPS and update to a council of the example. */
export function exampleCaseChanges(opening: Opening): readonly RecordChange[] {
  const { operationId } = opening;
  const given = atDays(reference, dateAt(opening.at)) as typeof reference;
  return [
    ...given.allegations.map((each): RecordChange => {
      const after = allegationSchema.parse({
        ...newAllegation({
          id: asId(each.id),
          operationId,
          reference: each.reference,
          reportedOn: each.reportedOn,
          enteredAt: opening.at,
          enteredBy: opening.by,
        }),
        ...each,
      });
      return { collection: 'allegations', id: after.id, after };
    }),
    // The register first: the outcome of a case rests on a decision in it.
    ...given.cpsContacts.map((each): RecordChange => {
      const after = cpsContactSchema.parse({ ...each, operationId });
      return { collection: 'cpsContacts', id: after.id, after };
    }),
    ...given.cases.map((each): RecordChange => {
      const after = caseFileSchema.parse({
        ...newCaseFile({
          id: asId(each.id),
          operationId,
          reference: each.reference,
          openedAt: each.openedAt,
          openedBy: each.openedBy,
        }),
        ...each,
        offences: each.offences.map((offence) => exampleOffence(offence, opening)),
      });
      return { collection: 'cases', id: after.id, after };
    }),
    ...given.councilUpdates.map((each): RecordChange => {
      const after = councilUpdateSchema.parse({ ...each, operationId });
      return { collection: 'councilUpdates', id: after.id, after };
    }),
  ];
}

const offences = effectiveOffences([]);

/** An offence of a case of the example, pinned to the catalogue where it says that it was checked. */
export function exampleOffence(
  given: { readonly offenceId: string; readonly isChecked: boolean },
  { at, by }: Opening,
): object {
  const { isChecked, ...rest } = given;
  const offenceId = asId<'Offence'>(rest.offenceId);
  const effective = offences.get(offenceId);
  return {
    ...newCaseOffence({ id: asId('replaced'), offenceId }),
    ...rest,
    pinned: isChecked && effective !== undefined ? pinOf(effective, { by, at }) : null,
  };
}

/** Every "@-12" in any text becomes the ISO date so many days from `today`. */
export function atDays(value: unknown, today: string): unknown {
  if (typeof value === 'string') {
    return value.replace(/^@(-?\d+)/, (_, days: string) =>
      Temporal.PlainDate.from(today)
        .add({ days: Number(days) })
        .toString(),
    );
  }
  if (Array.isArray(value)) return value.map((each: unknown) => atDays(each, today));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, atDays(each, today)]));
  return value;
}
