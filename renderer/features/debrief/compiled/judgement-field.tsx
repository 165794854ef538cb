/** What people make of a heading: a field that saves itself and bears the name of whoever wrote last. */
import { formatMoment } from '../../../core/foundation/dates';
import { type DebriefHeadingId } from '../../../core/debrief/headings';
import { judgementId } from '../../../core/debrief/judgement';
import { useCommit, useDesk, useDeskUser, useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';

/** The judgement under the heading; emptied it is not on record. */
export function JudgementField({ headingId }: { readonly headingId: DebriefHeadingId }) {
  const operation = useOperation();
  const { clock } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const id = judgementId(operation.id, headingId);
  const judgement = useRecord('judgements', id);
  const save = (text: string) => {
    if (text.trim() === '') {
      if (judgement !== undefined)
        commit('Clear a judgement of the debrief', [{ collection: 'judgements', id, after: null }]);
      return;
    }
    const after = { id, operationId: operation.id, headingId, text, by: user.name, at: clock() };
    commit('Write a judgement of the debrief', [{ collection: 'judgements', id, after }]);
  };
  return (
    <section className="debrief-judgement" aria-label="Judgement">
      <div className="stack-tight">
        <SavedText
          label="Judgement"
          value={judgement?.text ?? ''}
          rows={5}
          maxLength={20_000}
          placeholder="What went well, what did not, and why"
          onSave={save}
        />
        {judgement === undefined ? null : (
          <p className="small dimmed">
            {judgement.by}, {formatMoment(judgement.at)}
          </p>
        )}
      </div>
      <Help source={sources[headingId]}>{prompts[headingId]}</Help>
    </section>
  );
}

const app = 'APP Policing elections, post-election debrief';
const sources: Readonly<Record<DebriefHeadingId, string>> = {
  planning: app,
  'polling-day': app,
  allegations: app,
  events: app,
  investigations: app,
  partners: app,
  media: app,
  learning: `${app}; organisational learning`,
};

const prompts: Readonly<Record<DebriefHeadingId, string>> = {
  planning:
    'Say what the figures cannot: whether meetings came in time and the right people were there, and why actions were missed.',
  'polling-day':
    'Say whether presence was where it was needed, what drew teams away, and how the count went.',
  allegations: 'Say why numbers rose or fell, above all where the threat was rated high.',
  events: 'Say what mattered to communities and in politics, and how it was dealt with.',
  investigations:
    'Say where investigations stand, which charges are likely, and what holds them up. Name nobody.',
  partners: 'Say what partners told you and what you make of it.',
  media: 'Say how the media saw the policing of the election, and whether what was said was consistent.',
  learning: 'Say which change of law or practice the next operation has to plan for.',
};
