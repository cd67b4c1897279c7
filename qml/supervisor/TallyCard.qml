import QtQuick
import Rembug.Controls

// One counted box: turnout, who is elected, and whether its hash holds.
Card {
    id: card
    required property string language
    required property var tally
    required property bool decides  // not a unit of a direct election, which elects nobody by itself

    function kind() {
        if (card.tally.sum === "UNITS") {
            return " · " + qsTr("jumlah semua unit")
        }
        return card.tally.sum === "SITTINGS" ? " · " + qsTr("jumlah sesi") : card.tally.sitting > 1 ? " · " + qsTr("kunjungan rumah, sesi %1").arg(card.tally.sitting) : ""
    }

    AppText { width: parent.width; font.weight: Font.DemiBold; text: card.tally.name + (card.tally.unit !== card.tally.name ? ", " + card.tally.unit : "") + card.kind() }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint
        text: qsTr("Hadir %1 % · sah %2, tidak sah %3, kosong %4").arg(card.tally.turnout_percent === null ? "–" : Number(card.tally.turnout_percent).toLocaleString(Qt.locale(card.language), "f", 1))
              .arg(card.tally.ballots.valid).arg(card.tally.ballots.invalid).arg(card.tally.ballots.blank) }
    AppText { visible: card.decides && (card.tally.elected || []).length > 0; width: parent.width; text: qsTr("Terpilih: %1").arg((card.tally.elected || []).join(", ")) }
    Row {
        spacing: Theme.unit
        Glyph { name: card.tally.hash_holds && !card.tally.differs ? "verified" : "error"; color: card.tally.hash_holds && !card.tally.differs ? Theme.done : Theme.wrong }
        AppText { anchors.verticalCenter: parent.verticalCenter; color: card.tally.hash_holds && !card.tally.differs ? Theme.done : Theme.wrong
            text: !card.tally.hash_holds ? qsTr("Sidik hasil tidak cocok") : card.tally.differs ? qsTr("Dua hasil berbeda untuk satu TPS") : qsTr("Sidik hasil cocok") }
    }
}
