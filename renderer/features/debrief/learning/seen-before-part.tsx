/** Whether a point was seen before: what a person confirmed, what is like it, and the words that say in which years. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import {
  seenAgainWords,
  seenBeforeCollections,
  seenBeforeKinds,
  seenBeforeOffers,
} from '../../../core/debrief/seen-before';
import { type Link, linkKey } from '../../../core/plan/link';
import { linkWords } from '../../../core/plan/link-words';
import { useCollections } from '../../../services/desk-context';
import { LinkPicker, useLinkRecords } from '../../../services/link-picker';
import type { SetPoint } from './point-detail';

interface SeenBeforePartProps {
  readonly point: LearningPoint;
  readonly set: SetPoint;
}

/** What is like it is offered with the words that both share; only what a person confirms counts. */
export function SeenBeforePart({ point, set }: SeenBeforePartProps) {
  const records = useCollections(seenBeforeCollections);
  const offers = useMemo(() => seenBeforeOffers(point, records), [point, records]);
  const words = seenAgainWords(point, records);
  const save = (seenBefore: readonly Link[]) =>
    set('Say where a point of learning was seen before', (each) => ({ ...each, seenBefore }));
  return (
    <>
      {words === '' ? null : <p className="learning-seen">{words}.</p>}
      <LinkPicker
        label="Seen before in"
        description="Earlier learning that says the same."
        kinds={seenBeforeKinds}
        value={point.seenBefore}
        onChange={(links) =>
          save(links.filter(({ kind, id }) => kind !== 'learning-point' || id !== point.id))
        }
      />
      {offers.length === 0 ? null : (
        <section className="stack-tight" aria-label="Perhaps the same">
          <h4>Perhaps the same</h4>
          <ul className="plain-list learning-offers">
            {offers.map(({ of, shared }) => (
              <Offer
                key={linkKey(of)}
                link={of}
                shared={shared}
                onConfirm={() => save([...point.seenBefore, of])}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OfferProps {
  readonly link: Link;
  readonly shared: readonly string[];
  readonly onConfirm: () => void;
}

/** So many words are told; the others would not make it clearer. */
const mostTold = 6;

function Offer({ link, shared, onConfirm }: OfferProps) {
  const { label, detail } = linkWords(link, useLinkRecords());
  return (
    <li className="stack-tight">
      <div>
        <strong>{label}</strong> {detail}
      </div>
      <div className="small dimmed">Both speak of: {shared.slice(0, mostTold).join(', ')}</div>
      <div>
        <Button size="xs" variant="default" onClick={onConfirm}>
          It is the same<span className="visually-hidden">: {label}</span>
        </Button>
      </div>
    </li>
  );
}
