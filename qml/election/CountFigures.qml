pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// The figures of the paper, each counted by hand; none is worked out from the others.
Card {
    id: card
    signal measured(var figures)

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Hitung surat di kotak dulu") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Setiap angka dihitung sendiri oleh orang, lalu dibandingkan. Jangan dihitung dari angka lain.") }
    Grid {
        id: measures
        width: parent.width
        columns: 2
        spacing: 2 * Theme.unit
        readonly property real cell: (width - spacing) / 2
        Repeater {
            id: figures
            model: [qsTr("Surat diterima"), qsTr("Surat sisa"), qsTr("Surat rusak dikembalikan"), qsTr("Surat di dalam kotak"), qsTr("Hadir perempuan"), qsTr("Hadir laki-laki")]
            Column {
                id: cellItem
                required property int index
                required property string modelData
                readonly property alias value: field.text
                width: measures.cell
                spacing: Theme.unit / 2
                AppText { width: parent.width; text: cellItem.modelData; font.pixelSize: Theme.hint; color: Theme.faint }
                Field { id: field; objectName: "figure" + cellItem.index; width: parent.width; inputMethodHints: Qt.ImhDigitsOnly; Accessible.name: cellItem.modelData }
            }
        }
    }
    AppButton {
        objectName: "figuresDone"
        primary: true
        text: qsTr("Buka surat pertama")
        glyph: "how_to_vote"
        onClicked: {
            const n = (i) => Number(figures.itemAt(i).value) || 0
            card.measured({ received: n(0), misprinted: 0, unused: n(1), spoilt: n(2), in_box: n(3), signed_in: { f: n(4), m: n(5) }, withdrew: 0 })
        }
    }
}
