pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// The rules of the village, before the first paper is read.
Card {
    id: card
    signal chosen(var settings)

    property string validity: "LINE"

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tata tertib TPS ini") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Isi sesuai kesepakatan warga. Setelah surat pertama dibaca, aturan tidak berubah lagi.") }
    Field { id: unit; objectName: "unit"; width: parent.width; placeholderText: qsTr("RT/RW, misalnya RT 003/RW 005"); Accessible.name: qsTr("RT/RW") }
    Grid {
        id: rules
        width: parent.width
        columns: 2
        spacing: 2 * Theme.unit
        readonly property real cell: (width - spacing) / 2
        Repeater {
            id: figures
            model: [qsTr("Warga dewasa perempuan"), qsTr("Warga dewasa laki-laki"), qsTr("Nama paling sedikit"), qsTr("Nama paling banyak"), qsTr("Jumlah utusan"), qsTr("Kuorum (%)")]
            Column {
                id: cellItem
                required property int index
                required property string modelData
                readonly property alias value: field.text
                width: rules.cell
                spacing: Theme.unit / 2
                AppText { width: parent.width; text: cellItem.modelData; font.pixelSize: Theme.hint; color: Theme.faint }
                Field { id: field; objectName: "rule" + cellItem.index; width: parent.width; inputMethodHints: Qt.ImhDigitsOnly; text: ["", "", "2", "3", "3", "30"][cellItem.index]; Accessible.name: cellItem.modelData }
            }
        }
    }
    AppText { width: parent.width; text: qsTr("Bila satu nama keliru:") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        ChoiceButton { text: qsTr("Hanya baris itu yang gugur"); chosen: card.validity === "LINE"; onClicked: card.validity = "LINE" }
        ChoiceButton { text: qsTr("Seluruh surat tidak sah"); chosen: card.validity === "BALLOT"; onClicked: card.validity = "BALLOT" }
    }
    AppButton {
        objectName: "settingsDone"
        primary: true
        text: qsTr("Mulai")
        glyph: "arrow_forward"
        enabled: unit.text.trim().length > 0
        onClicked: {
            const n = (i) => Number(figures.itemAt(i).value) || 0
            card.chosen({ unit: unit.text.trim(), tier: 1, adults: { f: n(0), m: n(1) },
                          rules: { names_min: n(2), names_max: n(3), seats: n(4), quorum_percent: n(5), validity: card.validity } })
        }
    }
}
