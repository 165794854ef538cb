/** The sections of one text: a field for each, with what to write and where that comes from beside it. */
import { Fragment } from 'react';
import type { PlanText } from '../../../core/plan/plan-text';
import { withSection } from '../../../core/plan/plan-text-edits';
import { type PlanTextSection, shownSections } from '../../../core/plan/plan-text-sections';
import { Help } from '../../../ui/screen';
import { SavedText } from '../../../ui/saved-text';
import type { ChangeText } from './use-texts';

interface TextSectionsProps {
  readonly text: PlanText;
  readonly change: ChangeText;
}

/** In the order of the form; heads that hold several sections stand above them. */
export function TextSections({ text, change }: TextSectionsProps) {
  const sections = shownSections(text);
  return (
    <div className="stack-wide">
      {sections.map((section, index) => (
        <Fragment key={section.id}>
          {section.part !== null && section.part !== sections[index - 1]?.part ? (
            <h3 className="text-part">{section.part}</h3>
          ) : null}
          <Section text={text} section={section} change={change} />
        </Fragment>
      ))}
    </div>
  );
}

function Section({ text, section, change }: TextSectionsProps & { readonly section: PlanTextSection }) {
  const { id, heading, prompt, source, doubt } = section;
  return (
    <div className="text-section">
      <SavedText
        label={heading}
        value={text.sections[id] ?? ''}
        maxLength={20_000}
        rows={4}
        onSave={(words) =>
          change('Write a section of a strategy or policy', (standing) => withSection(standing, id, words))
        }
      />
      <div className="stack-tight text-help">
        <Help source={source}>{prompt}</Help>
        {doubt === null ? null : (
          <p className="small text-doubt">
            <strong>Not checked.</strong> {doubt}
          </p>
        )}
      </div>
    </div>
  );
}
