pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Photos of the meeting: what they show, and who agreed to them.
Column {
    id: page
    required property FormModel form
    spacing: 2 * Theme.unit

    RowsModel { id: photos; form: page.form; repeat: "/data/foto" }

    AppText { width: parent.width; color: Theme.faint; text: qsTr("Minta izin dulu. Satu foto suasana dan satu foto kertas plano sudah cukup.") }
    AppButton { objectName: "addPhoto"; primary: true; glyph: "add_a_photo"; text: qsTr("Tambah foto"); onClicked: photos.add() }
    Repeater {
        model: photos
        Card {
            id: card
            required property int index
            required property string ref
            required property var values
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Upload { width: parent.width; form: page.form; ref: card.ref + "/berkas"; label: qsTr("Foto %1").arg(card.index + 1) }
            Chips { width: parent.width; name: "photoKind" + card.index; label: qsTr("Gambar apa?"); choices: photos.revision >= 0 ? photos.choices("jenis") : []; value: card.values.jenis || ""; onPicked: (value) => photos.put(card.index, "jenis", value) }
            Chips { width: parent.width; name: "consent" + card.index; label: qsTr("Yang terlihat sudah setuju?"); choices: photos.revision >= 0 ? photos.choices("persetujuan") : []; value: card.values.persetujuan || ""; onPicked: (value) => photos.put(card.index, "persetujuan", value) }
            Chips { width: parent.width; name: "child" + card.index; label: qsTr("Wajah anak terlihat?"); choices: photos.revision >= 0 ? photos.choices("wajah_anak") : []; value: card.values.wajah_anak || ""; onPicked: (value) => photos.put(card.index, "wajah_anak", value) }
            AppButton { danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: photos.remove(card.index) }
        }
    }
}
