/** What `assure wording` prints: every hit with its paragraph and its place, and what the check cannot tell. */
import {
  lookedForWords,
  publicWordingSource,
  wordingGroups,
} from '../../renderer/core/issuing/public-wording';
import { checkedHits } from '../../renderer/core/publicity/publicity-wording';
import type { WordingFile } from './format';

/** No moment is known of an acceptance in a file, and none is printed. */
const someDay = '2000-01-01T00:00:00.000Z';

/** Plain data, ready to be printed. It never says that a text may leave. */
export function wordingReport({ texts, names, accepted }: WordingFile): unknown {
  const acceptances = accepted.map(({ group, words, sentence, reason }) => ({
    groupId: group,
    words,
    sentence,
    reason,
    by: 'file',
    at: someDay,
  }));
  const hits = texts.flatMap(({ path, text }) =>
    checkedHits({ text, accepted: acceptances }, names).map((hit) => ({
      text: path,
      group: hit.group.id,
      name: hit.group.name,
      says: hit.group.says,
      paragraph: hit.group.paragraph,
      words: hit.words,
      sentence: hit.sentence,
      from: hit.from,
      to: hit.to,
      line: text.slice(0, hit.from).split(/\r\n|[\n\r\u2028\u2029]/u).length,
      accepted: hit.accepted?.reason ?? null,
      askedAgain: hit.elsewhere !== null,
    })),
  );
  return {
    source: publicWordingSource.source,
    asAt: publicWordingSource.asAt,
    doubt: publicWordingSource.doubt,
    groups: wordingGroups.map(({ id, name, paragraph }) => ({ id, name, paragraph })),
    hits,
    left: hits.filter((hit) => hit.accepted === null).length,
    lookedFor: lookedForWords(names),
  };
}
