/** One contribution beside the questions, and what of it has no place yet. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AskedQuestion, Contribution } from '../../../core/debrief/contribution';
import { contributionWays } from '../../../core/debrief/contribution';
import { byHeading, questionsFor, questionsForStaff } from '../../../core/debrief/questions';
import { placedAt, waitingTexts } from '../../../core/debrief/taking-in';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { markingLine } from '../../../core/foundation/marking';
import { useCommit, useDesk, useRecord } from '../../../services/desk-context';
import { MarkingFields } from '../../../services/leaving-fields';
import { Screen } from '../../../ui/screen';
import { DebriefTabs } from '../debrief-tabs';
import { CorrectAnswer } from './correct-answer';
import { SetPartner } from './set-partner';
import { UnplacedTexts } from './unplaced-texts';
import { useChangeContribution } from './use-contributions';

/** The whole of it: nothing that came is hidden. */
export function ContributionScreen({ contribution }: { readonly contribution: Contribution }) {
  const questions = useQuestionsOf(contribution);
  const waiting = waitingTexts(contribution).length;
  const answered = questions.filter(
    ({ id }) =>
      contribution.answers.some(({ questionId }) => questionId === id) ||
      placedAt(contribution, id).length > 0,
  ).length;
  const { organisation, person, role, on } = contribution;
  const by = [person, role].filter((each) => each !== '').join(', ');
  return (
    <Screen
      title={organisation}
      purpose={`${by === '' ? 'Nobody is named on it' : by}, ${formatDate(on)}. ${markingLine(contribution.marking)}.`}
      tabs={<DebriefTabs />}
      actions={
        <Button component={Link} variant="default" to="/debrief/contributions">
          All contributions
        </Button>
      }
      asideLabel="Texts without a place, and where it came from"
      aside={
        <div className="stack">
          <UnplacedTexts contribution={contribution} questions={questions} />
          <CameFrom contribution={contribution} />
        </div>
      }
    >
      <p role="status" className="contribution-count">
        {answered} of {questions.length} questions {answered === 1 ? 'is' : 'are'} answered.
        {waiting === 0
          ? ''
          : ` ${waiting === 1 ? '1 text waits' : `${waiting} texts wait`} for a place, beside this list.`}
      </p>
      <div className="contribution-answers">
        {byHeading(questions).map(({ heading, questions: asked }) => (
          <section key={heading.id} aria-label={heading.name}>
            <h2 className="panel-heading">{heading.name}</h2>
            <dl>
              {asked.map((question) => (
                <Answer key={question.id} question={question} contribution={contribution} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Screen>
  );
}

/** The questions of its form; those of its kind where it came without one; and any that only the answers know. */
function useQuestionsOf({ formId, partnerId, answers }: Contribution): readonly AskedQuestion[] {
  const form = useRecord('debriefForms', formId ?? undefined);
  const partner = useRecord('partners', partnerId ?? undefined);
  const asked = form?.questions ?? (partner === undefined ? questionsForStaff() : questionsFor(partner.kind));
  const known = new Set(asked.map(({ id }) => id));
  const others = answers
    .filter(({ questionId }) => !known.has(questionId))
    .map(({ questionId, headingId, question }) => ({ id: questionId, headingId, text: question }));
  return [...asked, ...others];
}

interface AnswerProps {
  readonly question: AskedQuestion;
  readonly contribution: Contribution;
}

function Answer({ question, contribution }: AnswerProps) {
  const answer = contribution.answers.find(({ questionId }) => questionId === question.id);
  const added = placedAt(contribution, question.id);
  return (
    <div className="contribution-answer">
      <dt>
        {question.text}
        {answer === undefined || answer.question === question.text ? null : (
          <p className="small">The file words it: “{answer.question}”</p>
        )}
      </dt>
      <dd>
        {answer === undefined && added.length === 0 ? <span className="dimmed">No answer</span> : null}
        {answer === undefined ? null : <p className="contribution-text">{answer.text}</p>}
        {answer === undefined || contribution.way === 'form' ? null : (
          <CorrectAnswer contribution={contribution} answer={answer} />
        )}
        {added.map(({ id, where, text, placed }) => (
          <div key={id} className="contribution-added">
            <p className="contribution-text">{text}</p>
            <p className="dimmed small flat">
              {where}. Placed by {placed?.by}.
            </p>
          </div>
        ))}
      </dd>
    </div>
  );
}

function CameFrom({ contribution }: { readonly contribution: Contribution }) {
  const change = useChangeContribution();
  const commit = useCommit();
  const { notify } = useDesk();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const { id, way, fileName, takenInAt, takenInBy, marking } = contribution;
  const remove = () => {
    if (
      !commit('Remove a contribution to the debrief', [{ collection: 'contributions', id, after: null }]).ok
    )
      return;
    notify({ tone: 'done', text: 'The contribution was removed. Ctrl+Z brings it back.' });
    void navigate('/debrief/contributions', { replace: true });
  };
  return (
    <section className="stack-tight" aria-label="Where it came from">
      <h2 className="panel-heading">Where it came from</h2>
      <p className="flat">
        {contributionWays.find((each) => each.id === way)?.name}
        {fileName === '' ? '' : `: ${fileName}`}. Taken in {formatMoment(takenInAt)} by {takenInBy}.
      </p>
      <SetPartner contribution={contribution} />
      <MarkingFields
        marking={marking}
        onChange={(after) =>
          change('Change the marking of a contribution', id, (now) => ({ ...now, marking: after }))
        }
      />
      {way === 'form' ? (
        <p className="dimmed small flat">
          The answers of a returned form are kept as they came. The file itself stays where you keep it.
        </p>
      ) : (
        <div className="row">
          {isSure ? (
            <>
              <Button color="red" onClick={remove}>
                Remove it
              </Button>
              <Button variant="default" onClick={() => setSure(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setSure(true)}>
              Remove this contribution
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
