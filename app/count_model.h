#pragma once

#include <memory>

#include <QVariantList>

#include "app/app_session.h"
#include "app/count_view.h"

namespace rembug::tablet {
class CountDraft;
}

namespace rembug::app {

class CountNames;

// A ballot count from the tata tertib to the signature. Every touch that counts is durable, and so is what was heard of
// the paper in hand. Signals of change come on the GUI thread.
class CountModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
  Q_PROPERTY(QString step READ step NOTIFY changed FINAL)
  Q_PROPERTY(QString stage READ stage NOTIFY changed FINAL)
  Q_PROPERTY(bool isSigned READ isSigned NOTIFY changed FINAL)
  Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
  Q_PROPERTY(QString rulesHash READ rulesHash NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList names READ names NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList hand READ hand NOTIFY changed FINAL)
  Q_PROPERTY(bool twice READ twice NOTIFY changed FINAL)
  Q_PROPERTY(QString lastName READ lastName NOTIFY changed FINAL)
  Q_PROPERTY(int namesMax READ namesMax NOTIFY changed FINAL)
  Q_PROPERTY(int papers READ papers NOTIFY changed FINAL)
  Q_PROPERTY(int inBox READ inBox NOTIFY changed FINAL)
  Q_PROPERTY(int valid READ valid NOTIFY changed FINAL)
  Q_PROPERTY(int invalid READ invalid NOTIFY changed FINAL)
  Q_PROPERTY(int blank READ blank NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList pile READ pile NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList groups READ groups NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList called READ called NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList joins READ joins NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList distinct READ distinct NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList objections READ objections NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList resigned READ resigned NOTIFY changed FINAL)
  Q_PROPERTY(bool isSum READ isSum NOTIFY changed FINAL)
  Q_PROPERTY(bool decides READ decides NOTIFY changed FINAL)
  Q_PROPERTY(QString correcting READ correcting NOTIFY changed FINAL)
  Q_PROPERTY(int taken READ taken NOTIFY changed FINAL)
  Q_PROPERTY(QString whyTaken READ whyTaken NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap details READ details NOTIFY changed FINAL)
  Q_PROPERTY(bool undecidedMatter READ undecidedMatter NOTIFY changed FINAL)
  Q_PROPERTY(bool comparing READ comparing NOTIFY changed FINAL)
  Q_PROPERTY(QString lastPaper READ lastPaper NOTIFY changed FINAL)
  Q_PROPERTY(QStringList failed READ failed NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap figures READ figures NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap result READ result NOTIFY changed FINAL)
  Q_PROPERTY(QStringList remedies READ remedies NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
  // Where saveMinutes() and publish() wrote; empty before, and where it could not.
  Q_PROPERTY(QString minutesFile READ minutesFile NOTIFY changed FINAL)
  Q_PROPERTY(QString publicFile READ publicFile NOTIFY changed FINAL)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
  Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY searchChanged FINAL)

public:
  explicit CountModel(QObject* parent = nullptr);
  ~CountModel() override;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool isOpen() const { return m_view.open; }
  // Which screen is due: see CountView.
  [[nodiscard]] const QString& step() const { return m_view.step; }
  [[nodiscard]] const QString& stage() const { return m_view.stage; }
  [[nodiscard]] bool isSigned() const { return m_view.isSigned; }
  [[nodiscard]] const QString& unit() const { return m_view.unit; }
  [[nodiscard]] const QString& rulesHash() const { return m_view.rulesHash; }
  // Those of a closed list, then in the order of first use: name, votes, sex.
  [[nodiscard]] const QVariantList& names() const { return m_view.names; }
  // The lines heard so far of the paper in hand: name, strike, unidentified.
  [[nodiscard]] const QVariantList& hand() const { return m_hand; }
  [[nodiscard]] bool twice() const;
  // The name that was heard last, for the witnesses; empty between papers.
  [[nodiscard]] QString lastName() const;
  [[nodiscard]] int namesMax() const { return m_view.namesMax; }
  [[nodiscard]] int papers() const { return m_view.papers; }
  [[nodiscard]] int inBox() const { return m_view.inBox; }
  [[nodiscard]] int valid() const { return m_view.valid; }
  [[nodiscard]] int invalid() const { return m_view.invalid; }
  [[nodiscard]] int blank() const { return m_view.blank; }
  // Papers that are still to be ruled on: paper (number), text.
  [[nodiscard]] const QVariantList& pile() const { return m_view.pile; }
  [[nodiscard]] const QVariantList& groups() const { return m_view.groups; }
  // Call names of the unit that stand on papers: written, votes, persons [{name, saidBy}].
  [[nodiscard]] const QVariantList& called() const { return m_view.called; }
  [[nodiscard]] const QVariantList& joins() const { return m_view.joins; }
  [[nodiscard]] const QVariantList& distinct() const { return m_view.distinct; }
  [[nodiscard]] const QVariantList& objections() const { return m_view.objections; }
  [[nodiscard]] const QVariantList& resigned() const { return m_view.resigned; }
  // Whether tallies are added up here, and no papers read.
  [[nodiscard]] bool isSum() const { return m_view.isSum; }
  // Whether this count says who is elected: not where a unit of a direct election counts for the sum of all.
  [[nodiscard]] bool decides() const { return m_view.decides; }
  // Why this count corrects one that was signed; empty where it does not.
  [[nodiscard]] const QString& correcting() const { return m_view.correcting; }
  // Papers taken over from the tally that is corrected, and why; 0 where all were read.
  [[nodiscard]] int taken() const { return m_view.taken; }
  [[nodiscard]] const QString& whyTaken() const { return m_view.whyTaken; }
  // What the berita acara says besides, so far: the event "details".
  [[nodiscard]] const QVariantMap& details() const { return m_view.details; }
  // Whether lines that nobody was identified by could change who is elected.
  [[nodiscard]] bool undecidedMatter() const { return m_view.undecidedMatter; }
  // Whether it is time to compare with the sheet on the wall: after every ten papers (domain.md §d.5, step 12).
  [[nodiscard]] bool comparing() const;
  [[nodiscard]] const QString& lastPaper() const { return m_view.lastPaper; }
  [[nodiscard]] const QStringList& failed() const { return m_view.failed; }
  [[nodiscard]] const QVariantMap& figures() const { return m_view.figures; }
  [[nodiscard]] const QVariantMap& result() const { return m_view.result; }
  // What may be done about the tie at hand: DELIBERATION, RUNOFF, LOT, ADD_SEATS, as far as the rules name them and
  // they have not failed.
  [[nodiscard]] const QStringList& remedies() const { return m_view.remedies; }
  [[nodiscard]] const QString& error() const { return m_view.error; }
  [[nodiscard]] const QString& minutesFile() const { return m_minutesFile; }
  [[nodiscard]] const QString& publicFile() const { return m_publicFile; }
  [[nodiscard]] const QString& search() const { return m_search; }
  void setSearch(const QString& search);
  // Who may be meant by what is typed: name, votes, sex, conflict.
  [[nodiscard]] const QVariantList& suggestions() const { return m_suggestions; }

  // The count itself, for what is made beside it. Touched on the session's worker alone; null until it is open.
  [[nodiscard]] std::shared_ptr<std::shared_ptr<tablet::CountDraft>> draft() const { return m_draft; }

  // Every setting of a tata tertib: key, kind, choices, low, high, value (the default), label, help.
  [[nodiscard]] Q_INVOKABLE QVariantList ruleSettings() const;
  // Sets to begin with: id, label, rules.
  [[nodiscard]] Q_INVOKABLE QVariantList rulePresets() const;

  Q_INVOKABLE void start();
  Q_INVOKABLE void resume(const QString& draft);
  // One event of core/count/README.md, as an object.
  Q_INVOKABLE void tell(const QVariantMap& event);
  Q_INVOKABLE void setSettings(const QVariantMap& settings);
  Q_INVOKABLE void enter(const QString& stage, const QString& reason = {});
  Q_INVOKABLE void addName(const QString& name);
  // What is wrong with the line that was heard last: a reason of lineReasons(), or "UNIDENTIFIED"; empty for nothing.
  Q_INVOKABLE void markLastName(const QString& reason);
  Q_INVOKABLE void addUnreadable();
  Q_INVOKABLE void removeLastName();
  Q_INVOKABLE void clearHand();
  Q_INVOKABLE void nextBallot();
  Q_INVOKABLE void blankBallot();
  Q_INVOKABLE void invalidBallot(const QString& reason);
  Q_INVOKABLE void doubtfulBallot();
  // Takes back the last step: the line that was heard last, else the last paper.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void compared();
  Q_INVOKABLE void sign(const QStringList& witnesses, const QString& reason);
  // Writes the berita acara as a PDF to the tablet's documents.
  Q_INVOKABLE void saveMinutes();
  // Writes the signed result as a file that anybody can check (docs/verify.md), beside the berita acara.
  Q_INVOKABLE void publish();

Q_SIGNALS:
  void sessionChanged();
  void changed();
  void searchChanged();
  // A name was heard: for sound and for a flash.
  void heard();
  // The last step was taken back.
  void takenBack();
  void finished();

private:
  using Draft = std::shared_ptr<tablet::CountDraft>;
  template <typename Open>
  void openWith(Open open);
  void apply(const std::string& event);
  void setHand(QVariantList hand);
  void readNames();
  template <typename Write>
  void writeDocument(QString& file, Write write);
  void take(const CountView& view);

  AppSession* m_session = nullptr;
  std::shared_ptr<Draft> m_draft = std::make_shared<Draft>();  // touched on the worker alone
  std::shared_ptr<CountNames> m_names;                         // likewise
  CountView m_view;
  QVariantList m_hand;
  int m_waiting = 0;   // events under way
  int m_compared = 0;  // papers at which somebody compared
  QString m_minutesFile;
  QString m_publicFile;
  QString m_search;
  QVariantList m_suggestions;
};

}  // namespace rembug::app
