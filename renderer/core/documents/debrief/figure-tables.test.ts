// Figures that nobody recorded are printed as such: the posts of polling day, planned with a team and without one.
import { describe, expect, it } from 'vitest';
import { debriefRecords } from '../../../../test/builders/debrief';
import { anOperation } from '../../../../test/builders/desk';
import { byId } from '../../../../test/builders/plan-records';
import { aPost, aTeam } from '../../../../test/builders/polling-day';
import { compileDebrief } from '../../debrief/compile';
import { type FigureGroup, groupOf } from '../../debrief/compiled';
import { asId } from '../../foundation/ids';
import type { Post } from '../../polling-day/team';
import { comparedBars, coverBars } from './charts';
import { figureBlocks } from './figure-tables';

const operation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
const operationId = operation.id;

/** The cover of these posts, for which one team of one officer is there. */
function coverOfPosts(...posts: readonly Post[]): FigureGroup {
  const records = debriefRecords({
    posts: byId(...posts),
    teams: byId(aTeam('t1', { operationId, strength: 1, until: '2027-05-07T00:00' })),
  });
  const group = groupOf(
    compileDebrief(records, operation, { today: '2027-06-20', before: null }),
    'cover-posts',
  );
  if (group === undefined) throw new Error('There is no cover of posts');
  return group;
}

const withoutTeam = aPost('p1', { operationId });
const withTeam = aPost('p2', { operationId, teamIds: [asId('t1')] });
const withoutHours = aPost('p3', { operationId, from: null, until: null });
const bars = { width: 160, most: 12 };

describe('the cover of posts in a document', () => {
  it('is a table also where no team was named, or no hours, and then it is not drawn', () => {
    const group = coverOfPosts(withoutTeam, withoutHours);
    const [table] = figureBlocks(group);
    if (table?.kind !== 'table') throw new Error('The posts are left out');
    expect(table.rows.map(([, now, beside]) => [now, beside])).toEqual([
      ['not recorded, of 0 min', 'needed: 10 h 00 min, 10 h 00 min of it not planned for'],
      ['not recorded', 'hours or officers are not recorded'],
    ]);
    expect(coverBars(group, bars)).toBeNull();
  });

  it('is drawn where a team was planned', () => {
    expect(coverBars(coverOfPosts(withoutTeam, withTeam), bars)?.altText).toContain(
      'not recorded, of 2 h 00 min',
    );
  });

  it('is not drawn where what was planned is beyond the rows that there is room for', () => {
    expect(coverBars(coverOfPosts(withoutTeam, withTeam), { ...bars, most: 1 })).toBeNull();
  });

  it('is one sentence where there is no post, and so is a group in which each figure is none', () => {
    const none = coverOfPosts();
    expect(figureBlocks(none)).toMatchObject([{ kind: 'paragraph', look: 'numbered' }]);
    const [post] = coverOfPosts(withoutTeam).figures;
    if (post === undefined) throw new Error('There is no post');
    const nothing = { ...none, figures: [{ ...post, value: 0 }] };
    expect(figureBlocks(nothing)).toMatchObject([{ kind: 'paragraph', look: 'numbered' }]);
    expect(comparedBars(nothing, bars)).toBeNull();
  });
});
