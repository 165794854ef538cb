/** Prints the SHA-256 of the example document's file, so that a second process can be compared with the first. */
import { createHash } from 'node:crypto';
import { threatAssessmentDocument } from '../../renderer/core/documents/threat-assessment';
import { composeWord } from '../../renderer/word/compose';
import { aThreatInput } from './word-example';

const size = { locations: 6, withGaps: true, withPrevious: true } as const;

void composeWord(threatAssessmentDocument(aThreatInput(size))).then(({ bytes }) => {
  process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
});
