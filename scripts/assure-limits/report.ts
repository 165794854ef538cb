/** What `assure limits` prints: every date of an offence with its reason, as the desk itself counts them. */
import { asId } from '../../renderer/core/foundation/ids';
import { formatDate } from '../../renderer/core/foundation/dates';
import { builtInCatalogue, effectiveOffences } from '../../renderer/core/offences/catalogue';
import { type Offence, type OffenceId, timeLimitRules } from '../../renderer/core/offences/offence';
import { earliestDay } from '../../renderer/core/offences/occurred';
import { reachOf } from '../../renderer/core/offences/reach';
import { timeLimitsSource } from '../../renderer/core/offences/time-limits/rules';
import { type TimeLimitGiven, timeLimits } from '../../renderer/core/offences/time-limits/time-limits';
import type { LimitsAsked } from './options';

/** The offence of the built-in catalogue, or `undefined`. */
export function offenceCalled(id: string): Offence | undefined {
  return effectiveOffences([]).get(asId<'Offence'>(id) satisfies OffenceId)?.offence;
}

/** The dates, warnings and notes as plain data. */
export function limitsReport(offence: Offence, asked: LimitsAsked): unknown {
  const sheet = timeLimits(givenOf(offence, asked));
  const { id, act, section, name, timeLimit, clockFrom, sureness } = offence;
  const on = earliestDay(asked.occurred);
  return {
    offence: {
      id,
      act,
      section,
      name,
      timeLimit,
      timeLimitName: timeLimitRules.find((rule) => rule.id === timeLimit)?.name ?? timeLimit,
      clockFrom,
      sureness,
    },
    given: asked,
    startsOn: sheet.startsOn,
    lastDay: sheet.lastDay,
    dates: sheet.dates.map(({ kind, name: what, date, arithmetic, source }) => ({
      kind,
      name: what,
      date,
      inWords: formatDate(date),
      arithmetic,
      source,
    })),
    warnings: sheet.warnings,
    notes: sheet.notes,
    ...(asked.nation === null
      ? {}
      : { reach: reachOf(offence, { nation: asked.nation, pollTypes: [], on }) }),
    law: { catalogue: builtInCatalogue.version, ...timeLimitsSource },
  };
}

function givenOf(offence: Offence, asked: LimitsAsked): TimeLimitGiven {
  const { occurred, due, extensionUntil } = asked;
  return {
    rule: offence.timeLimit,
    offenceId: offence.id,
    clockFrom: offence.clockFrom,
    sureness: offence.sureness,
    occurred,
    dueOn: due,
    pollingDate: asked.pollingDate,
    sufficientEvidenceOn: asked.sufficientEvidence,
    foreignPower: asked.foreignPower === null ? null : { reason: asked.foreignPower },
    extension:
      extensionUntil === null
        ? null
        : {
            // Without a day of the application it is taken as made in time.
            appliedOn: asked.extensionApplied ?? firstDayOf(offence, asked) ?? extensionUntil,
            isGranted: true,
            until: extensionUntil,
            documentsUntil: asked.documentsUntil,
          },
  };
}

/** The day that the count starts from, without an extension. */
function firstDayOf(offence: Offence, asked: LimitsAsked): string | null {
  return timeLimits(givenOf(offence, { ...asked, extensionUntil: null })).startsOn;
}
