/** The front page: title, author, dates, distribution, freedom of information, marking. */
import { NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { classifications } from '../../core/foundation/marking';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { AudienceFields } from './audience-fields';
import { useEditAssessment } from './assessment-edits';
import { useOpenAssessment } from './open-assessment';
import { AssessmentScales } from './scales/assessment-scales';

/** What stands in the front table of the document. */
export function DetailsPage() {
  const { assessment, isFrozen } = useOpenAssessment();
  const edit = useEditAssessment();
  return (
    <div className="form-with-help">
      <SavedText
        label="Title"
        value={assessment.title}
        maxLength={200}
        isReadOnly={isFrozen}
        problem={(text) => (text.trim() === '' ? 'A document needs a title. The last one is kept.' : null)}
        onSave={(title) => edit('Change the title of the threat assessment', { title: title.trim() })}
      />
      <Help>Stands at the head of the document and in its properties.</Help>
      <SavedText
        label="Author"
        value={assessment.author}
        maxLength={120}
        isReadOnly={isFrozen}
        onSave={(author) => edit('Change the author of the threat assessment', { author })}
      />
      <Help>The one name that goes into the file. No other name is left in its properties.</Help>
      <DateInput
        label="Review date"
        valueFormat="ddd D MMM YYYY"
        value={assessment.reviewDate}
        readOnly={isFrozen}
        clearable={!isFrozen}
        onChange={(reviewDate) => edit('Set the review date of the threat assessment', { reviewDate })}
      />
      <Help>When it will be looked at again, whatever happens. Today shows it as it comes near.</Help>
      <SavedText
        label="Distribution"
        value={assessment.distribution}
        maxLength={1000}
        rows={2}
        isReadOnly={isFrozen}
        onSave={(distribution) => edit('Change the distribution of the threat assessment', { distribution })}
      />
      <Help>Who gets it, by role. What is in it decides who may: not the other way round.</Help>
      <AudienceFields
        value={assessment.audiences}
        isReadOnly={isFrozen}
        onChange={(audiences) => edit('Change who the threat assessment goes to', { audiences })}
      />
      <Help>
        Everybody who gets it belongs to one of these. Intelligence that is graded C is left out of every
        document unless its conditions reach all of them; the export says which and why.
      </Help>
      <SavedText
        label="Freedom of information"
        value={assessment.foiNote}
        maxLength={1000}
        rows={3}
        isReadOnly={isFrozen}
        onSave={(foiNote) => edit('Change the freedom of information note', { foiNote })}
      />
      <Help>Requests go to the force’s own unit. The note tells a reader what to do with one.</Help>
      <MarkingFields />
      <AssessmentScales />
    </div>
  );
}

function MarkingFields() {
  const { assessment, isFrozen } = useOpenAssessment();
  const edit = useEditAssessment();
  const { marking } = assessment;
  return (
    <>
      <NativeSelect
        label="Protective marking"
        data={[...classifications]}
        value={marking.classification}
        disabled={isFrozen}
        onChange={(event) => {
          const chosen = classifications.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) {
            edit('Change the marking of the threat assessment', {
              marking: { ...marking, classification: chosen },
            });
          }
        }}
      />
      <Help source="Government Security Classifications Policy">
        OFFICIAL is the tier; -SENSITIVE adds a need to know. Nothing higher may be kept here.
      </Help>
      <SavedText
        label="Handling instruction"
        value={marking.handling}
        maxLength={200}
        isReadOnly={isFrozen}
        onSave={(handling) =>
          edit('Change the handling instruction of the threat assessment', {
            marking: { ...marking, handling },
          })
        }
      />
      <Help>
        What a reader must do or not do, in plain words: “Not to be copied outside the command team”.
      </Help>
    </>
  );
}
