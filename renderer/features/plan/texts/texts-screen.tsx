/** Strategies and policies of the operation: the list, and the open text beside it. */
import { useSearchParams } from 'react-router';
import { kindsWithoutSubject, type ListedText } from '../../../core/plan/plan-text-list';
import { standingOf } from '../../../core/plan/plan-text-standing';
import { planTextsRegister } from '../../../core/registers/plan-texts';
import { useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Screen } from '../../../ui/screen';
import { PlanTabs } from '../plan-tabs';
import { TextEditor } from './text-editor';
import { textButtonId } from './text-path';
import { TextState } from './text-state';
import { MissingSubjects, TextTable } from './text-table';
import { useListedTexts, useTextRecords } from './use-texts';

/** The table while none is open; then the list at the left and the text beside it. */
export function TextsScreen() {
  const operation = useOperation();
  const records = useTextRecords();
  const texts = useListedTexts();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('text');
  const open = texts.find(({ text }) => text.id === openId);
  const show = (id: string) => setParameters({ text: id }, { replace: open !== undefined });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(textButtonId(openId))?.focus());
  };
  return (
    <Screen
      title="Strategies and policies"
      purpose="The worded parts of the plan: what each says, who approved or agreed it, and what was changed since."
      tabs={<PlanTabs />}
      isFlush
      actions={<ExportRegister register={planTextsRegister} />}
    >
      {open === undefined ? (
        <div
          className="worksheet-scroll stack"
          tabIndex={0}
          role="region"
          aria-label="Strategies and policies"
        >
          {openId === null ? null : (
            <p role="status">This text is not among those of this operation. Choose one below.</p>
          )}
          <TextTable texts={texts} onOpen={show} />
          <MissingSubjects kinds={kindsWithoutSubject(operation, records)} />
        </div>
      ) : (
        <div className="plan-sides">
          <TextList texts={texts} openId={open.text.id} onOpen={show} />
          <div className="plan-side-work" tabIndex={0} role="region" aria-label="The open text">
            <TextEditor key={open.text.id} listed={open} onClose={close} />
          </div>
        </div>
      )}
    </Screen>
  );
}

interface TextListProps {
  readonly texts: readonly ListedText[];
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

function TextList({ texts, openId, onOpen }: TextListProps) {
  const today = useToday();
  return (
    <nav className="plan-side-list" aria-label="All strategies and policies">
      {texts.map(({ text, name }) => (
        <button key={text.id} type="button" aria-current={text.id === openId} onClick={() => onOpen(text.id)}>
          <span>{name}</span>
          <span className="small">
            <TextState standing={standingOf(text, today)} />
          </span>
        </button>
      ))}
    </nav>
  );
}
