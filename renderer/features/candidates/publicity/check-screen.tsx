/** A text checked as it is written, for whoever drafts a press line, a post or a letter. Nothing of it is kept. */
import { Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { publicWordingSource } from '../../../core/issuing/public-wording';
import { checkedHits } from '../../../core/publicity/publicity-wording';
import { Help, Screen } from '../../../ui/screen';
import { PublicityTabs } from './publicity-tabs';
import { usePublicNames } from './use-publicity';
import { useWording } from './use-wording';
import { WordingHits } from './wording-hits';

/** As long as a text of publicity may be. */
const mostCharacters = 40_000;

/** It never says that a text is safe: it finds words, and a reader judges. */
export function CheckScreen() {
  const names = usePublicNames();
  const [text, setText] = useState('');
  // A long text is checked behind the keys, not between them.
  const checked = useDeferredValue(text);
  const isChecked = useWording(checked, names) !== null;
  const hits = useMemo(
    () => (isChecked ? checkedHits({ text: checked, accepted: [] }, names) : []),
    [isChecked, checked, names],
  );
  return (
    <Screen
      title="Check a text"
      purpose="Words that the guidance speaks of in a press line, a post or a letter. A reader judges; nothing that you check here is kept."
      tabs={<PublicityTabs />}
    >
      <div className="stack publicity-check">
        <div className="row-apart">
          <span className={hits.length > 0 ? 'publicity-waits' : 'dimmed'} role="status">
            {checked.trim() === ''
              ? 'Nothing to check yet'
              : isChecked
                ? hitWords(hits.length)
                : 'The text is being checked'}
          </span>
        </div>
        <Textarea
          label="Text to check"
          description="Write or paste it. It goes nowhere and is gone once you leave or the desk locks."
          autosize={false}
          rows={8}
          maxLength={mostCharacters}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.length < mostCharacters ? null : (
          <p className="flat publicity-waits" role="status">
            The field is full. What was pasted beyond {mostCharacters.toLocaleString('en-GB')} characters is
            not checked; check the rest by itself.
          </p>
        )}
        {isChecked ? <WordingHits text={checked} hits={hits} names={names} toDo="to look at" /> : null}
        <p className="flat">
          Where the text is to leave the force,{' '}
          <Link to="/candidates/publicity?add=item">enter it as publicity</Link>: the questions, what you
          accept and the decision are kept there.
        </p>
        <Help source={publicWordingSource.source}>{publicWordingSource.doubt}</Help>
      </div>
    </Screen>
  );
}

function hitWords(all: number): string {
  if (all === 0) return 'No hit; a reader must judge';
  return `${all} ${all === 1 ? 'hit' : 'hits'} to look at; a reader must judge`;
}
