/**
 * Contact with candidates in figures, read off the contact log: what was asked, agreed, declined, passed on and given, and
 * what stayed unequal.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 4.
 */
import { isHad, stateOf } from '../contact/contact-state';
import { standingOf } from '../contact/offer-letters';
import { openCells, parityOf } from '../contact/parity';
import { readParity } from '../contact/parity-index';
import type { CompileGiven } from './compile-given';
import { behindOnce, countOf, ofOperation, type OwnFigure, sumOf } from './figures';

type ContactGiven = Pick<CompileGiven, 'records' | 'operation'>;

/** None where nothing was logged; struck entries count for nothing. */
export function candidateFigures({ records, operation }: ContactGiven): readonly OwnFigure[] {
  const logged = ofOperation(records.candidateContacts, operation).filter(({ struck }) => struck === null);
  if (logged.length === 0) return [];
  const requests = logged.filter(({ origin }) => origin === 'request');
  // An offer by letter is made when its letters are issued, as in the table of parity.
  const offers = logged.filter(
    (contact) => contact.origin === 'offer' && isHad(standingOf(contact, records.letterBatches).state),
  );
  const decided = (outcomes: readonly string[]) =>
    requests.filter(({ decisions }) => outcomes.includes(decisions.at(-1)?.outcome ?? ''));
  const kind = 'candidate-contact' as const;
  return [
    countOf({ id: 'candidate-requests', label: 'Requests of candidates logged', kind, records: requests }),
    countOf({
      id: 'candidate-agreed',
      label: 'Requests agreed, with conditions or without',
      kind,
      records: decided(['agreed', 'agreed-with-conditions']),
      outOf: requests.length,
    }),
    countOf({
      id: 'candidate-declined',
      label: 'Requests declined',
      kind,
      records: decided(['declined']),
      outOf: requests.length,
    }),
    countOf({
      id: 'candidate-information',
      label: 'Information requests passed to the FOI unit',
      kind,
      records: decided(['passed-on']),
      outOf: requests.length,
    }),
    countOf({
      id: 'candidate-undecided',
      label: 'Requests without a decision',
      kind,
      records: requests.filter((contact) => stateOf(contact).state === 'asked'),
      outOf: requests.length,
    }),
    countOf({ id: 'candidate-offers', label: 'Offers made to candidates', kind, records: offers }),
    countOf({
      id: 'candidate-given',
      label: 'Contacts in which something was given',
      kind,
      records: logged.filter((contact) => stateOf(contact).state === 'given'),
      outOf: logged.length,
    }),
    unequalFigure({ records, operation }),
  ];
}

/** Candidates who lack what another of their contest had, once for each matter; the candidates stand behind it. */
function unequalFigure({ records, operation }: ContactGiven): OwnFigure {
  const index = readParity(records, operation);
  const cells = [...index.contests.keys()].flatMap(
    (id) => parityOf(index, id)?.rows.flatMap((row) => openCells(row)) ?? [],
  );
  return sumOf({
    id: 'candidate-unequal',
    label: 'Unequal places between candidates that nobody explained',
    value: cells.length,
    unit: 'records',
    behind: behindOnce(
      'candidate',
      cells.map(({ candidateId }) => ({ id: candidateId })),
    ),
  });
}
