pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Another counter signed something else for the same box: where the two differ, and what to do about it.
Card {
    id: card
    required property var rivals
    required property CountWords words

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit
    color: Theme.wrongSoft

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.wrong; text: qsTr("Dua hasil untuk satu kotak") }
    AppText { width: parent.width; text: qsTr("Keduanya tetap tersimpan, dan tidak satu pun dijumlahkan. Buka kotaknya bersama saksi, baca lagi suratnya, lalu buat berita acara perbaikan yang menyebut keduanya.") }
    Repeater {
        model: card.rivals
        Column {
            id: rival
            required property int index
            required property var modelData
            width: parent ? parent.width : 0
            spacing: Theme.unit
            AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Hasil kedua: %1, ditandatangani %2").arg(rival.modelData.signedBy).arg(rival.modelData.signedAt) }
            AppText { visible: rival.modelData.differences.length === 0; width: parent.width; text: qsTr("Angka dan suaranya sama. Yang berbeda catatan atau keputusan nama.") }
            Repeater {
                model: rival.modelData.differences
                Rectangle {
                    id: line
                    required property int index
                    required property var modelData
                    width: parent ? parent.width : 0
                    height: row.implicitHeight + 1.5 * Theme.unit
                    color: Theme.clear
                    AppText {
                        id: row
                        objectName: "differs-" + rival.index + "-" + (line.modelData.name || line.modelData.key)
                        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                        text: qsTr("%1: di sini %2, di hasil kedua %3").arg(line.modelData.name.length > 0 ? line.modelData.name : card.words.figures[line.modelData.key] || line.modelData.key).arg(line.modelData.here).arg(line.modelData.there)
                    }
                }
            }
        }
    }
}
