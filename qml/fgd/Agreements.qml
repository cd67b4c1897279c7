pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What was agreed, how, and what was said against it: dissent is written down, not wiped away.
Column {
    id: page
    required property FormModel form
    required property int present
    spacing: 2 * Theme.unit

    RowsModel { id: agreements; form: page.form; repeat: "/data/kesepakatan" }

    function add(words) {
        if (agreements.count === 1 && agreements.valueOf(0, "isi").length === 0) {
            agreements.put(0, "isi", words)
        } else {
            agreements.add({ isi: words })
        }
    }

    AddLine { width: parent.width; name: "agreement"; placeholder: qsTr("Apa yang disepakati?"); onAdded: (text) => page.add(text) }
    Repeater {
        model: agreements
        Card {
            id: card
            required property int index
            required property var values
            readonly property bool voted: values.dasar === "SUARA_TERBANYAK"
            readonly property int yes: Number(values.setuju || 0)
            readonly property int no: Number(values.tidak_setuju || 0)
            readonly property int abstained: Number(values.abstain || 0)
            function put(field, value) { agreements.put(card.index, field, String(value)) }
            width: parent ? parent.width : 0
            visible: agreements.count > 1 || (values.isi || "").length > 0
            height: visible ? implicitHeight : 0
            padding: 2 * Theme.unit
            Entry { width: parent.width; name: "agreement" + card.index; label: qsTr("Kesepakatan %1").arg(card.index + 1); value: card.values.isi || ""; onEntered: (text) => card.put("isi", text) }
            Chips { width: parent.width; name: "basis" + card.index; choices: agreements.revision >= 0 ? agreements.choices("dasar") : []; value: card.values.dasar || ""; onPicked: (value) => card.put("dasar", value) }
            Column {
                visible: card.voted
                width: parent.width
                spacing: 1.5 * Theme.unit
                DotVotes { width: parent.width; name: "yes" + card.index; label: qsTr("Setuju"); value: card.yes; most: Math.max(0, page.present - card.no - card.abstained); onVoted: (value) => card.put("setuju", value) }
                DotVotes { width: parent.width; name: "no" + card.index; label: qsTr("Tidak setuju"); value: card.no; most: Math.max(0, page.present - card.yes - card.abstained); onVoted: (value) => card.put("tidak_setuju", value) }
                DotVotes { width: parent.width; name: "abstain" + card.index; label: qsTr("Tidak memilih"); value: card.abstained; most: Math.max(0, page.present - card.yes - card.no); onVoted: (value) => card.put("abstain", value) }
            }
            Entry { width: parent.width; name: "dissent" + card.index; label: qsTr("Keberatan (dicatat, tidak dihapus)"); value: card.values.keberatan || ""; onEntered: (text) => card.put("keberatan", text) }
            AppButton { objectName: "remove-agreement" + card.index; danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: agreements.remove(card.index) }
        }
    }
    UndoLine { visible: agreements.canUndo; onClicked: agreements.undo() }
}
