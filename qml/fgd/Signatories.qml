pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Who signs: by finger here, or on paper.
Column {
    id: page
    required property FormModel form
    spacing: 2 * Theme.unit

    RowsModel { id: signatories; form: page.form; repeat: "/data/tanda" }

    AppText { width: parent.width; color: Theme.faint; text: qsTr("Fasilitator dan sedikitnya dua wakil warga, satu di antaranya perempuan.") }
    AddLine { width: parent.width; name: "signatory"; placeholder: qsTr("Nama yang menandatangani"); onAdded: (text) => signatories.add({ nama: text }) }
    Repeater {
        model: signatories
        Card {
            id: card
            required property int index
            required property string ref
            required property var values
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Entry { width: parent.width; name: "signatory" + card.index; label: qsTr("Nama"); value: card.values.nama || ""; onEntered: (text) => signatories.put(card.index, "nama", text) }
            Chips { width: parent.width; name: "role" + card.index; label: qsTr("Sebagai"); choices: signatories.revision >= 0 ? signatories.choices("peran") : []; value: card.values.peran || ""; onPicked: (value) => signatories.put(card.index, "peran", value) }
            Signature { visible: card.values.ttd_kertas !== "YA"; width: parent.width; form: page.form; ref: card.ref + "/ttd"; who: card.values.nama || "" }
            Chips { width: parent.width; name: "paper" + card.index; label: qsTr("Tanda tangan di atas kertas?"); optional: true; choices: signatories.revision >= 0 ? signatories.choices("ttd_kertas") : []; value: card.values.ttd_kertas || ""; onPicked: (value) => signatories.put(card.index, "ttd_kertas", value) }
            AppButton { danger: true; glyph: "delete_outline"; text: qsTr("Hapus penanda tangan"); onClicked: signatories.remove(card.index) }
        }
    }
    UndoLine { visible: signatories.canUndo; onClicked: signatories.undo() }
}
