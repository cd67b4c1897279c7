pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What was said, by group and sex of who said it: never by name.
Column {
    id: page
    required property FormModel form
    spacing: 2 * Theme.unit

    RowsModel { id: notes; form: page.form; repeat: "/data/catatan" }

    AppText { width: parent.width; color: Theme.faint; text: qsTr("Tulis menurut unsur, misalnya “ibu, warga miskin”, bukan nama orang.") }
    AddLine { width: parent.width; name: "note"; placeholder: qsTr("Apa yang dikatakan?"); onAdded: (text) => notes.add({ jam: Qt.formatTime(new Date(), "HH:mm"), isi: text }) }
    Repeater {
        model: notes
        Card {
            id: card
            required property int index
            required property var values
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Entry { width: parent.width; name: "note" + card.index; label: (card.values.jam || "").slice(0, 5); value: card.values.isi || ""; onEntered: (text) => notes.put(card.index, "isi", text) }
            Entry { visible: notes.revision >= 0 && notes.has("unsur") && notes.choices("unsur").length === 0; width: parent.width; name: "group" + card.index; label: qsTr("Unsur"); value: card.values.unsur || ""; onEntered: (text) => notes.put(card.index, "unsur", text) }
            Chips { width: parent.width; name: "group" + card.index; label: qsTr("Unsur"); optional: true; choices: notes.revision >= 0 ? notes.choices("unsur") : []; value: card.values.unsur || ""; onPicked: (value) => notes.put(card.index, "unsur", value) }
            Chips { width: parent.width; name: "speaker" + card.index; optional: true; choices: notes.revision >= 0 ? notes.choices("jk") : []; value: card.values.jk || ""; onPicked: (value) => notes.put(card.index, "jk", value) }
            AppButton { danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: notes.remove(card.index) }
        }
    }
    UndoLine { visible: notes.canUndo; onClicked: notes.undo() }
}
