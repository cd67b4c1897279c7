pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The list of names, where a meeting keeps one: a name, and one touch for woman or man.
Column {
    id: page
    required property FormModel form
    spacing: 2 * Theme.unit

    RowsModel { id: people; form: page.form; repeat: "/data/peserta" }

    function add(sex) {
        const name = field.text.trim()
        if (name.length > 0) {
            field.text = ""
            people.add({ nama: name, jk: sex, hadir: "YA" })
        }
    }

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Daftar nama boleh kosong. Tidak perlu NIK atau nomor telepon.") }
        Field { id: field; objectName: "new-person"; width: parent.width; placeholderText: qsTr("Nama"); Accessible.name: placeholderText }
        Row {
            width: parent.width
            spacing: 2 * Theme.unit
            AppButton { objectName: "add-woman"; width: (parent.width - parent.spacing) / 2; primary: true; focusPolicy: Qt.NoFocus; enabled: field.text.trim().length > 0; text: qsTr("Perempuan"); glyph: "add"; onClicked: page.add("P") }
            AppButton { objectName: "add-man"; width: (parent.width - parent.spacing) / 2; primary: true; focusPolicy: Qt.NoFocus; enabled: field.text.trim().length > 0; text: qsTr("Laki-laki"); glyph: "add"; onClicked: page.add("L") }
        }
    }
    AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("%n nama", "", people.revision >= 0 ? people.countWith("nama") : 0) }
    Repeater {
        model: people
        Card {
            id: card
            required property int index
            required property var values
            width: parent ? parent.width : 0
            padding: 1.5 * Theme.unit
            Item {
                width: parent.width
                height: Math.max(name.implicitHeight, gone.height)
                AppText {
                    id: name
                    anchors { left: parent.left; right: gone.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    text: (card.index + 1) + ". " + (card.values.nama || qsTr("(tanpa nama)"))
                    font.weight: Font.DemiBold
                }
                AppButton { id: gone; anchors { right: parent.right; verticalCenter: parent.verticalCenter } danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: people.remove(card.index) }
            }
            Flow {
                width: parent.width
                spacing: 2 * Theme.unit
                Chips { width: Math.min(parent.width, Theme.columnWidth / 2); name: "sex" + card.index; choices: people.revision >= 0 ? people.choices("jk") : []; value: card.values.jk || ""; onPicked: (value) => people.put(card.index, "jk", value) }
            }
            Chips { width: parent.width; label: qsTr("Unsur"); name: "part" + card.index; optional: true; choices: people.revision >= 0 ? people.choices("unsur") : []; value: card.values.unsur || ""; onPicked: (value) => people.put(card.index, "unsur", value) }
        }
    }
    UndoLine { visible: people.canUndo; onClicked: people.undo() }
}
