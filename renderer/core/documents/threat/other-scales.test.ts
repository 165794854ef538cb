import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../../test/builders/documents';
import { asId } from '../../foundation/ids';
import { documentText } from '../document-text';
import { goldSummaryDocument } from '../gold-summary';
import { threatAssessmentDocument, type ThreatDocumentInput } from '../threat-assessment';

/** The full example, the version before it rated on scales whose ratings are called otherwise. */
function acrossScales(): ThreatDocumentInput {
  const input = aFullInput();
  const { previous, grid } = input;
  if (previous === null) throw new Error('The example has a version before');
  const { rating } = grid.scales;
  const levels = rating.levels.map((level) => ({ ...level, name: `Step ${level.level}` }));
  const scales = {
    ...grid.scales,
    id: asId<'ScaleSet'>('own'),
    name: 'Own scales',
    rating: { ...rating, levels },
  };
  return {
    ...input,
    previous: { ...previous, scales, assessment: { ...previous.assessment, scales } },
  };
}

const sentence =
  /The scales differ: version 1 was rated on “.+”, this version on “.+”, so the two are not comparable step by step\./;

describe('a version before on other scales', () => {
  it('is told in one sentence above the changes, and as a change', () => {
    const text = documentText(threatAssessmentDocument(acrossScales()));
    expect(text).toMatch(sentence);
    expect(text).toMatch(/Each rating stands in the words and numbers of its own version\./);
    expect(documentText(threatAssessmentDocument(aFullInput()))).not.toMatch(/scales differ/);
  });

  it('lets no rating be said to have moved in the summary for gold', () => {
    const text = documentText(goldSummaryDocument(acrossScales()));
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/From \d .+ to \d/);
    expect(documentText(goldSummaryDocument(aFullInput()))).toMatch(/From \d .+ to \d/);
  });
});
