/**
 * Statements and exhibits. What a single exhibit or statement lacks is polish; what the file lacks as a whole is a
 * risk, and each item added can only take such a reason away.
 *
 * Reference: what an electoral file usually holds (MG11, MG12, media with a playback note).
 */
import { isSamePerson } from '../../threat/same-person';
import type { EvidenceItem, Witness } from '../evidence-item';
import { exhibitWords, statementWords, witnessWords } from './evidence-words';
import { type Check, type Finding, isBlank, type LookedAt, unless } from './looked-at';
import { isCouncilRole, isOfficerRole } from './rule';

/** Met by one signed statement of these; the sentence names those that are not signed yet. */
function signedBy(candidates: readonly Witness[], missing: string): readonly Finding[] {
  const [first] = candidates;
  const waiting = candidates.map(
    (witness) => `${witnessWords(witness)}: ${statementWords[witness.statement]}`,
  );
  return unless(
    candidates.some(({ statement }) => statement === 'signed'),
    {
      thing: 'case',
      missing: waiting.length === 0 ? `${missing}.` : `${missing} (${waiting.join('; ')}).`,
      spot: { section: 'witnesses', ...(first === undefined ? {} : { itemId: first.id }) },
    },
  );
}

export const complainantStatement: Check = ({ caseFile }) =>
  signedBy(
    caseFile.witnesses.filter(({ isComplainant }) => isComplainant),
    'There is no signed statement of the complainant',
  );

export const councilStatement: Check = ({ caseFile }) =>
  signedBy(
    caseFile.witnesses.filter(({ role }) => isCouncilRole(role)),
    'There is no signed statement of the registration officer, the returning officer or their staff that proves the council’s papers',
  );

export const officerStatement: Check = ({ caseFile }) =>
  signedBy(
    caseFile.witnesses.filter(
      ({ role, name }) => isOfficerRole(role) || isSamePerson(name, caseFile.officerInCase),
    ),
    'There is no signed statement of an officer',
  );

export const statementSigned: Check = ({ caseFile }) =>
  caseFile.witnesses
    .filter(({ statement }) => statement !== 'signed')
    .map((witness) => ({
      thing: witness.id,
      missing: `${witnessWords(witness)}: ${statementWords[witness.statement]}.`,
      spot: { section: 'witnesses', itemId: witness.id },
    }));

/** A check of each exhibit by itself. */
function eachExhibit(lacks: (item: EvidenceItem, witnesses: LookedAt['witnesses']) => string | null): Check {
  return ({ caseFile, witnesses }) =>
    caseFile.evidence.flatMap((item): readonly Finding[] => {
      const lack = lacks(item, witnesses);
      if (lack === null) return [];
      const spot = { section: 'evidence', itemId: item.id } as const;
      return [{ thing: item.id, missing: `${exhibitWords(item)}: ${lack}.`, spot }];
    });
}

export const exhibitReference = eachExhibit(({ exhibitReference: reference }) =>
  isBlank(reference) ? 'it has no exhibit reference' : null,
);

export const exhibitHolder = eachExhibit(({ heldBy }) =>
  isBlank(heldBy) ? 'nobody is said to hold it' : null,
);

export const exhibitProduced = eachExhibit(({ producedBy }, witnesses) =>
  producedBy !== null && witnesses.has(producedBy) ? null : 'no witness produces it',
);

export const exhibitFile = eachExhibit(({ isMedia, file }) =>
  isMedia && file === null ? 'its file was not chosen, so its SHA-256 is not known' : null,
);

export const mediaPlayback = eachExhibit(({ isMedia, playbackNote }) =>
  isMedia && isBlank(playbackNote) ? 'its format and how to play it are not noted' : null,
);
