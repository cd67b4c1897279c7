import QtQuick
import Rembug.App
import Rembug.Controls

// One criterion: the words as spoken, votes by dots, agreed or not; the rest unfolds.
Card {
    id: card
    required property RowsModel rows
    required property int row
    required property var answers
    required property int most
    property bool open: false

    readonly property string name: "criterion" + row
    readonly property string measure: [label("ukuran_op"), answers.ukuran_nilai || "", answers.ukuran_satuan || ""].join(" ").trim()

    function label(field) { return card.rows.wordsOf(card.row, field) }
    function put(field, value) { card.rows.put(card.row, field, value) }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit
    opacity: answers.status === "DITOLAK" ? 0.7 : 1

    Item {
        width: parent.width
        height: Math.max(words.implicitHeight, unfold.height)
        Column {
            id: words
            anchors { left: parent.left; right: unfold.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: (card.row + 1) + ". " + (card.answers.rumusan || qsTr("(belum ditulis)")) }
            AppText { width: parent.width; visible: text.length > 0; color: Theme.faint; text: card.answers.terjemahan || "" }
            AppText {
                width: parent.width
                visible: text.length > 0
                color: Theme.faint
                font.pixelSize: Theme.hint
                text: card.rows.revision >= 0 ? [card.label("aspek"), card.answers.indikator || "", card.measure].filter(part => part.length > 0).join(" · ") : ""
            }
        }
        AppButton { id: unfold; objectName: "open-" + card.name; anchors { right: parent.right; top: parent.top } glyph: card.open ? "expand_less" : "edit"; text: card.open ? qsTr("Tutup") : qsTr("Ubah"); onClicked: card.open = !card.open }
    }
    Column {
        visible: card.open
        width: parent.width
        spacing: 1.5 * Theme.unit
        Entry { width: parent.width; name: card.name + "-rumusan"; label: qsTr("Kata warga"); value: card.answers.rumusan || ""; onEntered: (text) => card.put("rumusan", text) }
        Entry { width: parent.width; name: card.name + "-terjemahan"; label: qsTr("Artinya dalam bahasa Indonesia"); value: card.answers.terjemahan || ""; onEntered: (text) => card.put("terjemahan", text) }
        Entry { width: parent.width; name: card.name + "-indikator"; label: qsTr("Tanda yang terlihat"); value: card.answers.indikator || ""; onEntered: (text) => card.put("indikator", text) }
        Chips { width: parent.width; name: card.name + "-op"; label: qsTr("Ukuran"); optional: true; choices: card.rows.revision >= 0 ? card.rows.choices("ukuran_op") : []; value: card.answers.ukuran_op || ""; onPicked: (value) => card.put("ukuran_op", value) }
        Row {
            visible: card.answers.ukuran_nilai !== undefined
            width: parent.width
            spacing: Theme.unit
            Entry { width: (parent.width - parent.spacing) / 2; name: card.name + "-nilai"; label: qsTr("Angka"); value: card.answers.ukuran_nilai || ""; onEntered: (text) => card.put("ukuran_nilai", text) }
            Entry { width: (parent.width - parent.spacing) / 2; name: card.name + "-satuan"; label: qsTr("Satuan"); value: card.answers.ukuran_satuan || ""; onEntered: (text) => card.put("ukuran_satuan", text) }
        }
        Chips { width: parent.width; name: card.name + "-golongan"; label: qsTr("Golongan"); optional: true; choices: card.rows.revision >= 0 ? card.rows.choices("golongan") : []; value: card.answers.golongan || ""; onPicked: (value) => card.put("golongan", value) }
    }
    Chips {
        visible: card.open || !(card.answers.aspek || "").length
        width: parent.width
        name: card.name + "-aspek"
        label: qsTr("Tentang apa?")
        choices: card.rows.revision >= 0 ? card.rows.choices("aspek") : []
        value: card.answers.aspek || ""
        onPicked: (value) => card.put("aspek", value)
    }
    DotVotes { width: parent.width; name: card.name; value: Number(card.answers.dukungan || 0); most: card.most; onVoted: (value) => card.put("dukungan", String(value)) }
    Chips { width: parent.width; name: card.name + "-status"; choices: card.rows.revision >= 0 ? card.rows.choices("status") : []; value: card.answers.status || ""; onPicked: (value) => card.put("status", value) }
    AppButton { visible: card.open; objectName: "remove-" + card.name; danger: true; glyph: "delete_outline"; text: qsTr("Hapus kriteria ini"); onClicked: card.rows.remove(card.row) }
}
