#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QVariantMap>

#include "app/cause_tree.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

class FormModel;

// What the minutes of a meeting say: taken from the form on the GUI thread, written on any other.
struct Minutes {
  struct Answer {
    QString field;
    QString label;
    QString value;
    QString shown;
    QString sha256 = {};     // of a file, in hex
    QImage picture = {};     // what the file shows, once it has been read
    bool withdrawn = false;  // the file was taken back
  };
  struct Section {
    QString title;
    QString shape;              // see MeetingModel::steps()
    QList<Answer> answers;      // of a group
    QList<QList<Answer>> rows;  // of a repeat
  };
  QString title;
  QString village;
  QString language;  // "id" or "en"
  QList<Section> sections;
  CauseTree tree;
  // In the language of the screens: heading, page ("… %1 … %2"), women, men, signature, onPaper, votes; and why a photo
  // is not shown: noConsent, child, personal, withdrawn, notHere.
  QVariantMap words;

  // `steps` as MeetingModel::steps() has them.
  [[nodiscard]] static Minutes of(const FormModel& form, const QVariantList& steps, const QVariantMap& words);
  // Reads what was signed on the glass, and the photos that may be shown, where they are on this tablet; not on the GUI
  // thread.
  void readPictures(const tablet::Tablet& tablet);
};

// Why a photo of a meeting is not shown: a name among Minutes::words, or empty where it may be shown. Whoever is seen
// on it agreed, no child's face is on it, and it is no list of names.
[[nodiscard]] QString whyHidden(const QList<Minutes::Answer>& photo);

// Writes A4 pages with page numbers. False where the file cannot be written.
[[nodiscard]] bool writeMinutes(const Minutes& minutes, const QString& file);

}  // namespace rembug::app
