import { describe, expect, it } from 'vitest';
import { aMatter } from '../../../test/builders/contact';
import { asId } from '../foundation/ids';
import { matterTitles } from './contact-edits';
import { explanationId } from './not-owed';

describe('what contacts of a kind are about, as it is offered where one is entered or put right', () => {
  const matter = aMatter({ title: 'Visit to Quayside station' });
  const { operationId, kind } = matter;
  const titles = (...others: readonly ReturnType<typeof aMatter>[]) =>
    matterTitles([matter, ...others], { operationId, kind });

  it('is each title once, of this operation and this kind', () => {
    const otherKind = kind === 'visit' ? 'briefing' : 'visit';
    expect(
      titles(
        aMatter({ id: asId('again'), title: matter.title }),
        aMatter({ id: asId('elsewhere'), title: 'Tour', operationId: asId<'Operation'>('operation2') }),
        aMatter({ id: asId('otherwise'), title: 'Talk', kind: otherKind }),
        aMatter({ id: asId('more'), title: 'Open day' }),
      ),
    ).toEqual([matter.title, 'Open day']);
  });

  it('is no record that says why a matter is not owed', () => {
    const id = explanationId(matter.id, asId<'Contest'>('quayside'));
    expect(titles(aMatter({ id, title: 'Visit to Quayside station, told apart' }))).toEqual([matter.title]);
  });
});
